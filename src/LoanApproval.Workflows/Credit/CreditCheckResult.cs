using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Credit;

/// <summary>What <c>CheckCreditScore</c> answers.</summary>
/// <param name="Report">The bureau's report; null where it has no file, which is an answer and no fault.</param>
/// <param name="Decided">The decision that already stands for this application, found in the ledger; then no report is pulled.</param>
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);
