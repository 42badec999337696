namespace LoanApproval.Workflows.Ledger;

/// <summary>A booked loan; amounts in <see cref="Currency"/>, the rate in percent per year.</summary>
public sealed record Loan
{
    public required string ApplicationId { get; init; }
    public required string LoanId { get; init; }
    public required string ApplicantId { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public required decimal InterestRate { get; init; }
    public required int TermMonths { get; init; }
    public required decimal MonthlyPayment { get; init; }
    public required DateTimeOffset ApprovedAt { get; init; }

    public IdempotencyKey EffectKey() => EffectKeys.Approval(this);
}
