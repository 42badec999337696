using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>One call of the model test.</summary>
/// <param name="Kind">Which call.</param>
/// <param name="Attempt">Makes the loan id.</param>
/// <param name="Amount">One of two, so that conflicts happen.</param>
/// <param name="Crashes">Fails in the transaction, after the claim.</param>
/// <param name="Application">Which of the applications of a run; the test makes an id of it.</param>
public sealed record LedgerStep(LedgerStepKind Kind, int Attempt, decimal Amount, bool Crashes, int Application)
{
    public string Id { get; init; } = "";

    public LoanApplication Opening() => new() { ApplicationId = Id, ApplicantId = "P-1", Amount = Amount, DocumentIds = ["D-1"] };

    public Loan Loan() => new()
    {
        ApplicationId = Id,
        LoanId = $"L-{Id}-{Attempt}",
        ApplicantId = "P-1",
        Amount = Amount,
        Currency = "USD",
        InterestRate = 5.5m,
        TermMonths = 60,
        MonthlyPayment = 19.10m,
        ApprovedAt = DateTimeOffset.UnixEpoch,
    };

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

    public LoanDecision Approved(Loan loan) => Declined() with { Outcome = LoanOutcome.Approved, Approved = true, LoanId = loan.LoanId };
}
