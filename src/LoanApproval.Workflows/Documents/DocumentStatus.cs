namespace LoanApproval.Workflows.Documents;

/// <summary>What the verifier says of a document; anything but <see cref="Verified"/> declines the application.</summary>
public enum DocumentStatus
{
    Verified,
    Rejected,
    Unreadable,
    Expired,
}
