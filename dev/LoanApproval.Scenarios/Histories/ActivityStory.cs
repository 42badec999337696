namespace LoanApproval.Scenarios.Histories;

// All attempts of one activity. End is completed, failed, timed out, cancelled or open.
internal sealed record ActivityStory(string Type, IReadOnlyList<Attempt> Attempts, string End);
