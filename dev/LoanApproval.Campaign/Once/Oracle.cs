using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using LoanApproval.Workflows.Rules;

namespace LoanApproval.Campaign.Once;

// The decision as a pure function of the application, written independently of the workflow.
public static class Oracle
{
    public static Expected Of(LoanApplication application) => CreditScores.Of(application.ApplicantId) switch
    {
        null => new(LoanOutcome.Declined, DeclineReasons.NoCreditFile, null, null),
        { } score when score < CreditRules.MinimumScore => new(LoanOutcome.Declined, DeclineReasons.InsufficientCreditScore, score, null),
        { } score when application.DocumentIds.Any(id => DocumentRules.Verify(id).Status != DocumentStatus.Verified) =>
            new(LoanOutcome.Declined, DeclineReasons.DocumentVerificationFailed, score, null),
        { } score => new(LoanOutcome.Approved, null, score, MonthlyPayment(application)),
    };

    // The decision if a reviewer decides as the rules would have decided.
    public static Expected ReviewOf(LoanApplication application, string reviewer) => Of(application) switch
    {
        { Outcome: LoanOutcome.Approved } approved => approved with { DecidedBy = reviewer, MaySkipChecks = true },
        var declined => declined with { Reason = DeclineReasons.DeclinedByReviewer, DecidedBy = reviewer, MaySkipChecks = true },
    };

    private static decimal MonthlyPayment(LoanApplication application) => PaymentPlan.For(
        application.Amount, LoanTerms.InterestRate, application.TermMonths, CurrencyUnits.Decimals(application.Currency)).MonthlyPayment;
}
