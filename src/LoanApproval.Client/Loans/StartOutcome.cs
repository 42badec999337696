namespace LoanApproval.Client.Loans;

public sealed record StartOutcome(StartKind Kind, string WorkflowId, string? RunId);

public enum StartKind { Started, AlreadyRunning, AlreadyDecided }
