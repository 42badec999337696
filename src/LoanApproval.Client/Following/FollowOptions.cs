namespace LoanApproval.Client.Following;

/// <summary>How <see cref="LoanClient.FollowAsync"/> follows an application.</summary>
public sealed record FollowOptions
{
    /// <summary>Null for no limit.</summary>
    public TimeSpan? Limit { get; init; }
    /// <summary>The pause after the first look; the next ones are longer.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(60);
    /// <summary>The longest pause. The end of the workflow ends a pause.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(400);
    /// <summary>Continue until the applicant was notified (at most 24 hours).</summary>
    public bool WaitForNotification { get; init; }
    /// <summary>End also when the application is under review.</summary>
    public bool UntilReview { get; init; }
    /// <summary>Query <c>status</c> after each change, not only under review and after the decision.</summary>
    public bool QueryStatus { get; init; }
}

/// <summary>One look at an application. The status is null if it was not queried or no worker responded.</summary>
public sealed record LoanProgress(ApplicationSnapshot Snapshot, LoanStatus? Status)
{
    public LoanDecision? Decision => Status?.Decision;
}
