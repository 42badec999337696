namespace LoanApproval.Workflows.Credit;

/// <summary>Result of <c>CheckCreditScore</c>.</summary>
/// <param name="Report">The bureau's report; null if it has no credit file, which is a business result.</param>
/// <param name="Decided">The recorded decision of the application, if there is one; then no report is pulled.</param>
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);
