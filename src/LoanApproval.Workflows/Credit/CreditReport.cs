namespace LoanApproval.Workflows.Credit;

// Result of CheckCreditScore. The report is null if the bureau has no credit file, which is a business result, or if the application is
// already decided.
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);

// A credit report: the response of POST /v1/credit-checks.
public sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }

    // From ScoreMin to ScoreMax. A report without a score is an error, never a decline.
    public int? Score { get; init; }

    public int? ScoreMin { get; init; }
    public int? ScoreMax { get; init; }
    public DateTimeOffset? PulledAt { get; init; }

    // What weighs against the applicant, ranked.
    public IReadOnlyList<DecisionReason>? Factors { get; init; }
}
