namespace LoanApproval.Workflows.Rules;

public static class DocumentPolicy
{
    // Every document counts: one that is rejected, unreadable or expired declines the application.
    public static bool AreSufficient(IReadOnlyList<DocumentVerification> documents) =>
        documents.All(d => d.Status == DocumentStatus.Verified);
}
