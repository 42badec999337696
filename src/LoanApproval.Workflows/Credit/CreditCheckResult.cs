namespace LoanApproval.Workflows.Credit;

// The report is null if the bureau has no credit file, or if the application is already decided.
public sealed record CreditCheckResult(CreditReport? Report, LoanDecision? Decided = null);
