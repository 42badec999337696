using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Credit;

/// <summary>A bureau's answer, 200 of <c>POST /v1/credit-checks</c>.</summary>
public sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }

    /// <summary>Between <see cref="ScoreMin"/> and <see cref="ScoreMax"/>. Null where the answer has none: then it is no report to act on.</summary>
    public int? Score { get; init; }

    public int? ScoreMin { get; init; }
    public int? ScoreMax { get; init; }
    public DateTimeOffset? PulledAt { get; init; }

    /// <summary>What weighs against the applicant, the weightiest first.</summary>
    public IReadOnlyList<DecisionReason>? Factors { get; init; }
}
