namespace LoanApproval.Contracts.Wire;

/// <summary>
/// Idempotency keys combine the business identity and the step. They never contain a run id or an attempt number, because those
/// change on reset, retry and continue-as-new: the effect would happen twice.
/// </summary>
public static class IdempotencyKeys
{
    public static string CreditCheck(string applicationId) => $"{applicationId}:credit-check";
    public static string Document(string applicationId, string documentId) => $"{applicationId}:document:{documentId}";
    public static string Approval(string applicationId) => $"{applicationId}:approval";
    public static string Notification(string applicationId) => $"{applicationId}:notification";
}
