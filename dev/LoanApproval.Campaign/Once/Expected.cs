namespace LoanApproval.Campaign.Once;

// The expected decision of an application.
public sealed record Expected(
    LoanOutcome Outcome, string? Reason, int? Score, decimal? MonthlyPayment, string DecidedBy = LoanDecision.ByRules)
{
    // Whether the review may have preceded the credit check. Then there is no score, and at most one pull.
    public bool MaySkipChecks { get; init; }
}
