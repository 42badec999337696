namespace LoanApproval.Workflows.Timeouts;

/// <summary>
/// The workflow's settings. Workers may differ in them: replay compares neither timeouts nor the duration of a timer.
/// </summary>
/// <param name="Policies">Timeouts and retries by activity.</param>
/// <param name="ReviewDeadline">How long an application waits for manual review before it expires.</param>
public sealed record LoanWorkflowSettings(ActivityPolicies Policies, TimeSpan ReviewDeadline)
{
    // Covers a weekend.
    public static readonly TimeSpan DefaultReviewDeadline = TimeSpan.FromDays(3);

    public static LoanWorkflowSettings Default { get; } = new(new ActivityPolicies(), DefaultReviewDeadline);
}
