namespace LoanApproval.Contracts.Decisions;

/// <summary>The result of <c>LoanApprovalWorkflow</c>. Fields that do not apply are null.</summary>
/// <remarks>Money is in <see cref="Currency"/>, times are UTC. The reasons follow Regulation B (12 CFR 1002.9).</remarks>
public sealed record LoanDecision
{
    /// <summary>The value of <see cref="DecidedBy"/> if the rules decided. After a manual review, it is the reviewer's name.</summary>
    public const string ByRules = "rules";
    public const int MaxReasons = 4;
    public required string ApplicationId { get; init; }
    public required string ApplicantId { get; init; }
    public required LoanOutcome Outcome { get; init; }
    public required bool Approved { get; init; }
    /// <summary>One sentence; null when approved.</summary>
    public string? Reason { get; init; }
    /// <summary>At most 4, ranked; null when approved.</summary>
    public IReadOnlyList<DecisionReason>? Reasons { get; init; }
    /// <summary>The bureau's score (FICO range 300-850).</summary>
    public int? CreditScore { get; init; }
    public string? CreditReportId { get; init; }
    public string? LoanId { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    /// <summary>Percent per year: 5.5. A rate, not an APR.</summary>
    public decimal? InterestRate { get; init; }
    public required int TermMonths { get; init; }
    /// <summary>Rounded half away from zero to the minor unit, or lower if the rounded payments would exceed the amount owed.</summary>
    public decimal? MonthlyPayment { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required string DecidedBy { get; init; }
    /// <summary>Null until the applicant is notified. The notification never changes the decision.</summary>
    public NotificationStatus? Notification { get; init; }
    public string? ReviewNote { get; init; }
    /// <summary>The checks that had not been done when a reviewer approved; null if no reviewer approved.</summary>
    public IReadOnlyList<LoanCheck>? SkippedChecks { get; init; }
}
