namespace LoanApproval.UnitTests.Ledger;

// One call of the model test.
// Kind: The call.
// At: The time of the request, and part of the loan id.
// Amount: One of two amounts, so that conflicts occur.
// Crashes: Whether the call fails in the transaction, before the commit.
// Application: The index of the application.
public sealed record LedgerStep(LedgerStepKind Kind, int At, decimal Amount, bool Crashes, int Application)
{
    public string Id { get; init; } = "";

    public DateTimeOffset RequestedAt => DateTimeOffset.UnixEpoch.AddSeconds(At);

    public LoanApplication Opening() => new() { ApplicationId = Id, ApplicantId = "P-1", Amount = Amount, DocumentIds = ["D-1"] };

    public LoanDecision Declined() => new()
    {
        ApplicationId = Id,
        ApplicantId = "P-1",
        Outcome = LoanOutcome.Declined,
        Approved = false,
        Amount = Amount,
        Currency = "USD",
        TermMonths = 60,
        DecidedAt = DateTimeOffset.UnixEpoch,
        DecidedBy = LoanDecision.ByRules,
    };

    public LoanDecision Approved() => Declined() with
    {
        Outcome = LoanOutcome.Approved,
        Approved = true,
        LoanId = $"L-{Id}-{At}",
        InterestRate = 5.5m,
        MonthlyPayment = 19.10m,
    };
}
