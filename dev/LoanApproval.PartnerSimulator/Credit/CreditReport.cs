namespace LoanApproval.PartnerSimulator.Credit;

internal sealed record CreditReport
{
    public required string ReportId { get; init; }
    public required string ApplicantId { get; init; }
    public required int Score { get; init; }
    public required int ScoreMin { get; init; }
    public required int ScoreMax { get; init; }
    public required DateTimeOffset PulledAt { get; init; }
    public required IReadOnlyList<CreditFactor> Factors { get; init; }
}
