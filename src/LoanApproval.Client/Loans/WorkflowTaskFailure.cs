namespace LoanApproval.Client.Loans;

/// <summary>A workflow task that keeps failing: the application makes no progress until the worker is fixed or rolled back.</summary>
/// <param name="Attempt">The current attempt of the workflow task.</param>
/// <param name="Cause">The cause as the event history names it, such as <c>NonDeterministicError</c>.</param>
/// <param name="Message">The failure of the last recorded attempt.</param>
public sealed record WorkflowTaskFailure(int Attempt, string Cause, string Message);
