namespace LoanApproval.Workflows.Timeouts;

// The workflow's settings. They may differ between workers, because replay compares neither timeouts nor timer durations.
public sealed record LoanWorkflowSettings(ActivityPolicies Policies, TimeSpan ReviewDeadline)
{
    public static readonly TimeSpan DefaultReviewDeadline = TimeSpan.FromDays(3);
    public static LoanWorkflowSettings Default { get; } = new(new ActivityPolicies(), DefaultReviewDeadline);
}
