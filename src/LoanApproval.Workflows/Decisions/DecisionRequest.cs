namespace LoanApproval.Workflows.Decisions;

/// <summary>Input of <c>RecordDecision</c>.</summary>
/// <param name="Application">The application.</param>
/// <param name="Decision">A decision without a loan; null for a cancellation, which decides nothing.</param>
public sealed record DecisionRequest(LoanApplication Application, LoanDecision? Decision);
