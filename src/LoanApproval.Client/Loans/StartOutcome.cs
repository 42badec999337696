namespace LoanApproval.Client.Loans;

/// <summary>The result of a submission.</summary>
public sealed record StartOutcome(StartKind Kind, string WorkflowId, string? RunId);
