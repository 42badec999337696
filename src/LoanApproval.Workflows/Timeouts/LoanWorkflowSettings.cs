namespace LoanApproval.Workflows.Timeouts;

// The workflow's settings. Workers may differ in them: replay compares neither timeouts nor the duration of a timer.
public sealed record LoanWorkflowSettings(ActivityPolicies Policies, TimeSpan ReviewDeadline)
{
    public static readonly TimeSpan DefaultReviewDeadline = TimeSpan.FromDays(3);
    public static LoanWorkflowSettings Default { get; } = new(new ActivityPolicies(), DefaultReviewDeadline);
}
