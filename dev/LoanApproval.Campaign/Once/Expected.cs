namespace LoanApproval.Campaign.Once;

/// <summary>The expected decision of an application.</summary>
/// <param name="Outcome">Approved, declined or expired.</param>
/// <param name="Reason">Why it is declined.</param>
/// <param name="Score">The bureau's score.</param>
/// <param name="MonthlyPayment">Of an approved loan.</param>
/// <param name="DecidedBy">The rules, or a reviewer.</param>
public sealed record Expected(
    LoanOutcome Outcome, string? Reason, int? Score, decimal? MonthlyPayment, string DecidedBy = LoanDecision.ByRules)
{
    /// <summary>The review may have come before the credit check: then there is no score, and at most one pull.</summary>
    public bool MayLackChecks { get; init; }
}
