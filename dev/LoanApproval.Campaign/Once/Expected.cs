namespace LoanApproval.Campaign.Once;

// The expected decision of an application.
// Outcome: Approved, declined or expired.
// Reason: The reason of a decline.
// Score: The bureau's score.
// MonthlyPayment: The payment of an approved loan.
// DecidedBy: The rules or the reviewer.
public sealed record Expected(
    LoanOutcome Outcome, string? Reason, int? Score, decimal? MonthlyPayment, string DecidedBy = LoanDecision.ByRules)
{
    // Whether the review may have preceded the credit check. Then there is no score, and at most one pull.
    public bool MaySkipChecks { get; init; }
}
