namespace LoanApproval.Workflows.Documents;

public enum DocumentStatus { Verified, Rejected, Unreadable, Expired }
