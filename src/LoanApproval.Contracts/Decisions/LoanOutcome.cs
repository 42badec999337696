namespace LoanApproval.Contracts.Decisions;

public enum LoanOutcome { Approved, Declined, Expired }
