namespace LoanApproval.Contracts.Wire;

/// <summary>All error types of activities and workflows: the <c>type</c> of a failure in the event history.</summary>
public static class ErrorTypes
{
    public const string InvalidApplication = nameof(InvalidApplication); // A field breaks a rule; the details list each one. Not retryable.
    public const string InvalidInput = nameof(InvalidInput); // The input of ApiDataWorkflow is not a URL. Not retryable.
    public const string IdempotencyConflict = nameof(IdempotencyConflict); // The key is recorded for a different request. Not retryable.
    public const string PartnerUnavailable = nameof(PartnerUnavailable); // 408, 409, 425, 429, 5xx, no connection or a timeout. Retryable.
    public const string PartnerRefused = nameof(PartnerRefused); // 400, 401, 403 and the remaining 4xx. Not retryable.
    public const string GarbledAnswer = nameof(GarbledAnswer); // The body of a 2xx response is incomplete JSON or too large. Retryable.
    public const string WrongReport = nameof(WrongReport); // Another applicant's report, no score, or one out of range. Not retryable.
    public const string HostNotAllowed = nameof(HostNotAllowed); // The worker's allow-list does not contain the host. Not retryable.
    public const string LedgerUnavailable = nameof(LedgerUnavailable); // The ledger is locked, full or unreachable. Retryable.
    public const string LedgerDamaged = nameof(LedgerDamaged); // Unreadable data or unknown schema. Retryable: an operator can repair it.
    public const string NotificationFailed = nameof(NotificationFailed); // The mail server did not accept the message. Retryable.
    public const string ReviewRefused = nameof(ReviewRefused); // Not under review, or the review breaks a rule.
    public const string ApprovalFailed = nameof(ApprovalFailed); // Booking the loan failed after a reviewer approved.
    public const string WorkerStopping = nameof(WorkerStopping); // The next attempt resumes where this one stopped. Retried at once.
    public const string InvalidIntakeFile = nameof(InvalidIntakeFile); // The request or its file is not valid. Not retryable.
}
