namespace LoanApproval.Workflows.Ledger;

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

    public static Loan Of(LoanDecision approval) => new()
    {
        ApplicationId = approval.ApplicationId,
        ApplicantId = approval.ApplicantId,
        LoanId = approval.LoanId!,
        Amount = approval.Amount,
        Currency = approval.Currency,
        InterestRate = approval.InterestRate!.Value,
        TermMonths = approval.TermMonths,
        MonthlyPayment = approval.MonthlyPayment!.Value,
        ApprovedAt = approval.DecidedAt,
    };

    // The first version of this program booked loans without an approval.
    public LoanDecision Approval() => new()
    {
        ApplicationId = ApplicationId,
        ApplicantId = ApplicantId,
        Outcome = LoanOutcome.Approved,
        Approved = true,
        LoanId = LoanId,
        Amount = Amount,
        Currency = Currency,
        InterestRate = InterestRate,
        TermMonths = TermMonths,
        MonthlyPayment = MonthlyPayment,
        DecidedAt = ApprovedAt,
        DecidedBy = LoanDecision.ByRules,
    };
}
