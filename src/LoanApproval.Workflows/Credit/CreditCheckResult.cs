namespace LoanApproval.Workflows.Credit;

// Result of CheckCreditScore. The report is null if the bureau has no credit file, which is a business result, or if the application is
// already decided.
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);
