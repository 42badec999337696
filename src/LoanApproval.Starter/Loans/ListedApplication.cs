namespace LoanApproval.Starter.Loans;

/// <summary>A line of <c>list</c>; the status is the step, the outcome, or how the run ended without one.</summary>
internal sealed record ListedApplication(
    string ApplicationId, string Status, string WorkflowId, string RunId, DateTimeOffset StartTime, DateTimeOffset? CloseTime);
