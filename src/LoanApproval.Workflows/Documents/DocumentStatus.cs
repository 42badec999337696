namespace LoanApproval.Workflows.Documents;

// The verifier's result for a document. Every value but Verified declines the application.
public enum DocumentStatus
{
    Verified,
    Rejected,
    Unreadable,
    Expired,
}
