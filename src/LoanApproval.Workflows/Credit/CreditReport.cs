namespace LoanApproval.Workflows.Credit;

// The response of POST /v1/credit-checks. A report without a score is an error, never a decline.
public sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }
    public int? Score { get; init; }
    public int? ScoreMin { get; init; }
    public int? ScoreMax { get; init; }
    public DateTimeOffset? PulledAt { get; init; }
    // The factors that count against the applicant, ranked.
    public IReadOnlyList<DecisionReason>? Factors { get; init; }
}
