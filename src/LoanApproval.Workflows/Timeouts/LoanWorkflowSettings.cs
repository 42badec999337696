namespace LoanApproval.Workflows.Timeouts;

/// <summary>
/// What an operator may set of the workflow. A change between two workers is safe: neither a time-out nor the length of
/// a timer is part of what replay compares.
/// </summary>
/// <param name="Policies">Time-outs and retries by activity.</param>
/// <param name="ReviewDeadline">How long an application waits for a person before it is expired.</param>
public sealed record LoanWorkflowSettings(ActivityPolicies Policies, TimeSpan ReviewDeadline)
{
    // Three days: a reviewer's weekend.
    public static readonly TimeSpan DefaultReviewDeadline = TimeSpan.FromDays(3);

    public static LoanWorkflowSettings Default { get; } = new(new ActivityPolicies(), DefaultReviewDeadline);
}
