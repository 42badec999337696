namespace LoanApproval.Workflows.Credit;

// Result of CheckCreditScore. The report is null if the bureau has no credit file, which is a business result, or if the application is
// already decided.
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);

// The response of POST /v1/credit-checks. A report without a score is an error, never a decline. The factors that weigh against the
// applicant are ranked.
public sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }
    public int? Score { get; init; }
    public int? ScoreMin { get; init; }
    public int? ScoreMax { get; init; }
    public DateTimeOffset? PulledAt { get; init; }
    public IReadOnlyList<DecisionReason>? Factors { get; init; }
}
