namespace LoanApproval.Workflows.Documents;

/// <summary>The verifier's result for a document. Every value but <see cref="Verified"/> declines the application.</summary>
public enum DocumentStatus
{
    Verified,
    Rejected,
    Unreadable,
    Expired,
}
