namespace LoanApproval.Scenarios.Scenarios;

/// <summary>All attempts of one activity, and how it ended.</summary>
/// <param name="Type">The activity type.</param>
/// <param name="Attempts">In their order.</param>
/// <param name="End"><c>completed</c>, <c>failed</c>, <c>timed out</c>, <c>cancelled</c> or <c>open</c>.</param>
internal sealed record ActivityStory(string Type, IReadOnlyList<Attempt> Attempts, string End);
