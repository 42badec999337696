namespace LoanApproval.Client.Loans;

/// <summary>The result of a submission.</summary>
public sealed record StartOutcome(StartKind Kind, string WorkflowId, string? RunId);

/// <summary>What a submission found.</summary>
public enum StartKind { Started, AlreadyRunning, AlreadyDecided }
