using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Campaign.Once;

/// <summary>What a run without faults makes of an application.</summary>
/// <param name="Outcome">Approved, declined or expired.</param>
/// <param name="Reason">The sentence of a decline.</param>
/// <param name="Score">The bureau's score.</param>
/// <param name="MonthlyPayment">Of an approved loan.</param>
/// <param name="DecidedBy">The rules, or a reviewer.</param>
public sealed record Expected(LoanOutcome Outcome, string? Reason, int? Score, decimal? MonthlyPayment, string DecidedBy = LoanDecision.ByRules);
