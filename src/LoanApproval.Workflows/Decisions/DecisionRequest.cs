namespace LoanApproval.Workflows.Decisions;

// Input of RecordDecision: a decision without a loan, or null for a cancellation, which decides nothing.
public sealed record DecisionRequest(LoanApplication Application, LoanDecision? Decision);
