namespace LoanApproval.Scenarios.Histories;

// One attempt of an activity, as reported by the server.
internal sealed record Attempt
{
    public required int Number { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Ended { get; init; }

    // The identity of the worker, pid@host.
    public string? Worker { get; init; }

    // Null if the attempt completed or is still running.
    public FailureInfo? Failure { get; init; }

    // The delay before the next attempt, as reported by the server.
    public TimeSpan? Delay { get; init; }

    // The delay according to the retry policy or the partner's Retry-After.
    public TimeSpan? ExpectedDelay { get; init; }

    // The time from the end of this attempt to the start of the next one.
    public TimeSpan? Waited { get; init; }
}
