namespace LoanApproval.Workflows.Decisions;

// A decision without a loan. Null is a cancellation.
public sealed record DecisionRequest(LoanApplication Application, LoanDecision? Decision);
