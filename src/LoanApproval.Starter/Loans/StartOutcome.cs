namespace LoanApproval.Starter.Loans;

/// <summary>The answer to a submission.</summary>
internal sealed record StartOutcome(StartKind Kind, string WorkflowId, string? RunId);
