namespace LoanApproval.Campaign.Once;

/// <summary>The expected decision of an application.</summary>
/// <param name="Outcome">Approved, declined or expired.</param>
/// <param name="Reason">The reason of a decline.</param>
/// <param name="Score">The bureau's score.</param>
/// <param name="MonthlyPayment">The payment of an approved loan.</param>
/// <param name="DecidedBy">The rules or the reviewer.</param>
public sealed record Expected(
    LoanOutcome Outcome, string? Reason, int? Score, decimal? MonthlyPayment, string DecidedBy = LoanDecision.ByRules)
{
    /// <summary>Whether the review may have preceded the credit check. Then there is no score, and at most one pull.</summary>
    public bool MaySkipChecks { get; init; }
}
