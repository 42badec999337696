namespace LoanApproval.Workflows.Credit;

/// <summary>A credit report: the response of <c>POST /v1/credit-checks</c>.</summary>
public sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }

    /// <summary>From <see cref="ScoreMin"/> to <see cref="ScoreMax"/>. A report without a score is an error, never a decline.</summary>
    public int? Score { get; init; }

    public int? ScoreMin { get; init; }
    public int? ScoreMax { get; init; }
    public DateTimeOffset? PulledAt { get; init; }

    /// <summary>What weighs against the applicant, ranked.</summary>
    public IReadOnlyList<DecisionReason>? Factors { get; init; }
}
