namespace LoanApproval.Contracts.Wire;

/// <summary>Every error type that an activity or a workflow of this system fails with: the <c>type</c> of the failure in the event history.</summary>
public static class ErrorTypes
{
    /// <summary>The input breaks the contract; the details list each field with its rule. Never retried.</summary>
    public const string InvalidApplication = nameof(InvalidApplication);

    /// <summary>The input of a workflow other than the loan's is not what it takes. Never retried.</summary>
    public const string InvalidInput = nameof(InvalidInput);

    /// <summary>A key that is known with other business fields. Never retried; the old answer stands.</summary>
    public const string IdempotencyConflict = nameof(IdempotencyConflict);

    /// <summary>The partner cannot answer now: 408, 409, 425, 429, 5xx, no connection, its own time-out. Retried.</summary>
    public const string PartnerUnavailable = nameof(PartnerUnavailable);

    /// <summary>The partner refuses the request as such: 400, 401, 403 and other 4xx. Never retried.</summary>
    public const string PartnerRefused = nameof(PartnerRefused);

    /// <summary>A 2xx whose body is no complete JSON, or too large. Retried.</summary>
    public const string GarbledAnswer = nameof(GarbledAnswer);

    /// <summary>Well-formed, but not what was asked for: another applicant's report, no score, a score out of its range. Never retried.</summary>
    public const string WrongReport = nameof(WrongReport);

    /// <summary>An address that the allow-list of the worker does not hold. Never retried.</summary>
    public const string HostNotAllowed = nameof(HostNotAllowed);

    /// <summary>The ledger is locked, full or away. Retried.</summary>
    public const string LedgerUnavailable = nameof(LedgerUnavailable);

    /// <summary>The ledger is damaged or of another schema. Never retried.</summary>
    public const string LedgerDamaged = nameof(LedgerDamaged);

    /// <summary>The mail could not be handed over. Retried.</summary>
    public const string NotificationFailed = nameof(NotificationFailed);

    /// <summary>The application is not under review, or the review lacks a reviewer.</summary>
    public const string ReviewRefused = nameof(ReviewRefused);

    /// <summary>A reviewer approved, but the loan could not be booked; the application is under review again.</summary>
    public const string ApprovalFailed = nameof(ApprovalFailed);

    /// <summary>The worker was asked to stop in the middle of a long activity; another one goes on. Retried at once.</summary>
    public const string WorkerStopping = nameof(WorkerStopping);

    /// <summary>The batch file is missing, outside the intake directory, or not readable as CSV or JSON lines. Never retried.</summary>
    public const string InvalidIntakeFile = nameof(InvalidIntakeFile);
}
