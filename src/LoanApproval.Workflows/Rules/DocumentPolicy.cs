namespace LoanApproval.Workflows.Rules;

public static class DocumentPolicy
{
    // Every document counts: a single rejected, unreadable or expired document declines the application.
    public static bool AreSufficient(IReadOnlyList<DocumentVerification> documents) =>
        documents.All(d => d.Status == DocumentStatus.Verified);
}
