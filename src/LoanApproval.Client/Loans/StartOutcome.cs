namespace LoanApproval.Client.Loans;

/// <summary>The workflow of an application after a start. The run ID is null if the application was already decided.</summary>
public sealed record StartOutcome(StartKind Kind, string WorkflowId, string? RunId);

public enum StartKind { Started, AlreadyRunning, AlreadyDecided }
