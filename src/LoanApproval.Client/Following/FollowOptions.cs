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

    /// <summary>Query <c>status</c> whenever the snapshot has changed, not only under review and after the decision.</summary>
    public bool QueryStatus { get; init; }
}
