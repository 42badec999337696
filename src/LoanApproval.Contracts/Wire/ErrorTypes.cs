namespace LoanApproval.Contracts.Wire;

/// <summary>All error types of activities and workflows: the <c>type</c> of a failure in the event history.</summary>
public static class ErrorTypes
{
    /// <summary>The application breaks a rule; the details list each field with its rule. Not retryable.</summary>
    public const string InvalidApplication = nameof(InvalidApplication);
    /// <summary>The input of <c>ApiDataWorkflow</c> is not a URL. Not retryable.</summary>
    public const string InvalidInput = nameof(InvalidInput);
    /// <summary>The idempotency key is already recorded for a different request; the recorded result stands. Not retryable.</summary>
    public const string IdempotencyConflict = nameof(IdempotencyConflict);
    /// <summary>The partner is unavailable: 408, 409, 425, 429, 5xx, no connection or a timeout. Retryable.</summary>
    public const string PartnerUnavailable = nameof(PartnerUnavailable);
    /// <summary>The partner rejects the request: 400, 401, 403 and the remaining 4xx. Not retryable.</summary>
    public const string PartnerRefused = nameof(PartnerRefused);
    /// <summary>The body of a 2xx response is incomplete JSON or too large. Retryable.</summary>
    public const string GarbledAnswer = nameof(GarbledAnswer);
    /// <summary>The report is about another applicant, has no score, or has a score out of range. Not retryable.</summary>
    public const string WrongReport = nameof(WrongReport);
    /// <summary>The worker's allow-list does not contain the host. Not retryable.</summary>
    public const string HostNotAllowed = nameof(HostNotAllowed);
    /// <summary>The ledger is locked, full or unreachable. Retryable.</summary>
    public const string LedgerUnavailable = nameof(LedgerUnavailable);
    /// <summary>The ledger is damaged or has an unknown schema. Retryable, because an operator can repair it.</summary>
    public const string LedgerDamaged = nameof(LedgerDamaged);
    /// <summary>The mail server did not accept the message. Retryable.</summary>
    public const string NotificationFailed = nameof(NotificationFailed);
    /// <summary>The application is not under review, or the review breaks a rule. The update is rejected.</summary>
    public const string ReviewRefused = nameof(ReviewRefused);
    /// <summary>A reviewer approved, but booking the loan failed; the application is under review again.</summary>
    public const string ApprovalFailed = nameof(ApprovalFailed);
    /// <summary>The worker is shutting down during a long activity; the next attempt resumes where it stopped. Retried at once.</summary>
    public const string WorkerStopping = nameof(WorkerStopping);
    /// <summary>The batch request breaks a rule, or its file is missing or cannot be read in its format. Not retryable.</summary>
    public const string InvalidIntakeFile = nameof(InvalidIntakeFile);
}
