namespace LoanApproval.Client.Loans;

/// <summary>A workflow task that keeps failing: the application makes no progress until the worker is fixed or rolled back.</summary>
public sealed record WorkflowTaskFailure(int Attempt, string Cause, string Message);
