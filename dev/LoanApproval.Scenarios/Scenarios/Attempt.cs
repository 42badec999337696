using LoanApproval.Client.Loans;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>One attempt of an activity, all of it read from the server.</summary>
internal sealed record Attempt
{
    public required int Number { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Null when it completed, or still runs.</summary>
    public FailureInfo? Failure { get; init; }

    /// <summary>The delay before the next attempt, as the server set it.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The delay that the policy, or the partner's Retry-After, makes one expect.</summary>
    public TimeSpan? ExpectedDelay { get; init; }

    /// <summary>From the end of this attempt to the start of the next.</summary>
    public TimeSpan? Waited { get; init; }
}
