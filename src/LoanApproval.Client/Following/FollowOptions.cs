namespace LoanApproval.Client.Following;

public sealed record FollowOptions
{
    /// <summary>Null for no limit.</summary>
    public TimeSpan? Limit { get; init; }
    /// <summary>The pause after the first poll. Later pauses are longer.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(60);
    /// <summary>The longest pause. A pause also ends when the workflow ends.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(400);
    /// <summary>Whether to continue until the applicant is notified (at most 24 hours).</summary>
    public bool WaitForNotification { get; init; }
    public bool UntilReview { get; init; }
    /// <summary>Whether to query <c>status</c> after each change, not only under review and after the decision.</summary>
    public bool QueryStatus { get; init; }
}
