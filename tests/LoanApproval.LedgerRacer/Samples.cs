using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Consistent applications, loans and decisions.
public static class Samples
{
    public static LoanApplication Application(string id) => new()
    {
        ApplicationId = id,
        ApplicantId = "P-7781",
        Amount = 25_000m,
        DocumentIds = ["D-1", "D-2"],
    };

    // The application of a decision.
    public static LoanApplication ApplicationOf(LoanDecision decision) => Application(decision.ApplicationId) with
    {
        ApplicantId = decision.ApplicantId,
        Amount = decision.Amount,
        Currency = decision.Currency,
        TermMonths = decision.TermMonths,
    };

    public static LoanDecision Approved(string applicationId, string loanId) => new()
    {
        ApplicationId = applicationId,
        ApplicantId = "P-7781",
        Outcome = LoanOutcome.Approved,
        Approved = true,
        CreditScore = 720,
        CreditReportId = "R-1",
        LoanId = loanId,
        Amount = 25_000m,
        Currency = LoanApplication.DefaultCurrency,
        InterestRate = 5.5m,
        TermMonths = LoanApplication.DefaultTermMonths,
        MonthlyPayment = 477.53m,
        DecidedAt = DateTimeOffset.UtcNow,
        DecidedBy = LoanDecision.ByRules,
    };

    public static LoanDecision Declined(string applicationId, LoanOutcome outcome = LoanOutcome.Declined) => new()
    {
        ApplicationId = applicationId,
        ApplicantId = "P-7781",
        Outcome = outcome,
        Approved = false,
        Reason = DeclineReasons.InsufficientCreditScore,
        Reasons = [new DecisionReason("18", "Number of accounts with delinquency")],
        CreditScore = 600,
        Amount = 25_000m,
        Currency = LoanApplication.DefaultCurrency,
        TermMonths = LoanApplication.DefaultTermMonths,
        DecidedAt = DateTimeOffset.UtcNow,
        DecidedBy = LoanDecision.ByRules,
    };

    // Opens an application with the result of its credit check.
    public static Task<string> OpenAsync(this ILedger ledger, LoanApplication application) =>
        ledger.OpenAsync(application, EffectKeys.CreditCheck(application), "720", CancellationToken.None);

    // Books the loan of an approval for its application.
    public static Task<LoanDecision> BookAsync(this ILedger ledger, LoanDecision approval, CancellationToken cancellationToken = default) =>
        ledger.BookAsync(ApplicationOf(approval), approval, DateTimeOffset.UtcNow, cancellationToken);

    public static Task<LoanDecision> BookAsync(this ILedger ledger, string applicationId, string loanId) =>
        ledger.BookAsync(Approved(applicationId, loanId));

    // Records a decision for its application.
    public static Task<LoanDecision> DecideAsync(this ILedger ledger, LoanDecision decision) =>
        ledger.DecideAsync(ApplicationOf(decision), decision, CancellationToken.None);
}
