namespace LoanApproval.Contracts.Wire;

/// <summary>
/// Keys made of the business identity and the step. Never a run id or an attempt number: those change on reset, retry and
/// continue-as-new, and the effect would happen again.
/// </summary>
public static class IdempotencyKeys
{
    public static string CreditCheck(string applicationId) => $"{applicationId}:credit-check";

    public static string Document(string applicationId, string documentId) => $"{applicationId}:document:{documentId}";

    public static string Approval(string applicationId) => $"{applicationId}:approval";

    public static string Notification(string applicationId) => $"{applicationId}:notification";
}
