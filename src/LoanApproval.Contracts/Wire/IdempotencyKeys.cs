namespace LoanApproval.Contracts.Wire;

/// <summary>The keys never contain a run ID or an attempt number: both change on reset and retry, which would repeat the effect.</summary>
public static class IdempotencyKeys
{
    public static string CreditCheck(string applicationId) => $"{applicationId}:credit-check";
    public static string Document(string applicationId, string documentId) => $"{applicationId}:document:{documentId}";
    public static string Approval(string applicationId) => $"{applicationId}:approval";
    public static string Notification(string applicationId) => $"{applicationId}:notification";
}
