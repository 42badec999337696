namespace LoanApproval.Client.Following;

/// <summary>How <see cref="LoanClient.FollowAsync"/> follows an application.</summary>
public sealed record FollowOptions
{
    /// <summary>Null for no limit.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>The pause after the first look. The next ones become longer.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>The longest pause. The end of the workflow ends a pause.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Continue until the workflow ends, which is after the applicant was notified (at most 24 hours).</summary>
    public bool WaitForNotification { get; init; }

    /// <summary>End also when the application is under review, after which nothing happens until a reviewer decides.</summary>
    public bool UntilReview { get; init; }

    /// <summary>Query <c>status</c> whenever the snapshot has changed, not only under review and after the decision.</summary>
    public bool QueryStatus { get; init; }
}

/// <summary>One look at an application.</summary>
/// <param name="Snapshot">What the server knows.</param>
/// <param name="Status">The workflow's <c>status</c>; null if it was not queried or no worker responded.</param>
public sealed record LoanProgress(ApplicationSnapshot Snapshot, LoanStatus? Status)
{
    /// <summary>The recorded decision; null before, and if the workflow ended without one.</summary>
    public LoanDecision? Decision => Status?.Decision;
}
