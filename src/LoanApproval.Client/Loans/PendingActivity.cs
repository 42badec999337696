using Temporalio.Api.Workflow.V1;

namespace LoanApproval.Client.Loans;

/// <summary>An activity that has not ended, as the server describes it: only here are attempts visible while it is retried.</summary>
public sealed record PendingActivity
{
    private const int MaxDetails = 200;

    public required string Id { get; init; }
    public required string Type { get; init; }

    /// <summary><c>running</c>, <c>waiting for a worker</c>, <c>waiting for the next attempt</c> or <c>cancelling</c>.</summary>
    public required string State { get; init; }

    public required int Attempt { get; init; }

    /// <summary>0 if unlimited.</summary>
    public required int MaximumAttempts { get; init; }

    public required bool Running { get; init; }
    public FailureInfo? LastFailure { get; init; }
    public DateTimeOffset? Scheduled { get; init; }
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the latest attempt started, whether it is still running or not.</summary>
    public DateTimeOffset? LastStarted { get; init; }

    /// <summary>When the previous attempt ended.</summary>
    public DateTimeOffset? LastEnded { get; init; }

    /// <summary>When the server schedules the next attempt; null unless the activity waits for it.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>The delay before the next attempt, as the server states it.</summary>
    public TimeSpan? RetryInterval { get; init; }

    /// <summary>The first heartbeat detail as JSON, shortened.</summary>
    public string? Heartbeat { get; init; }

    /// <summary>The number of finished items in the last heartbeat, such as documents; null if the heartbeat does not say.</summary>
    public int? Completed { get; init; }

    public DateTimeOffset? HeartbeatTime { get; init; }
    public string? Worker { get; init; }

    /// <summary><c>2 of 3</c>, or <c>2</c> if attempts are unlimited.</summary>
    public string AttemptOf => MaximumAttempts > 0 ? $"{Attempt} of {MaximumAttempts}" : $"{Attempt}";

    public static PendingActivity Of(PendingActivityInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var heartbeat = info.HeartbeatDetails?.Payloads_.FirstOrDefault()?.Data.ToStringUtf8();
        var running = info.State == PendingActivityState.Started;
        // The server keeps the start time of the last attempt while the next one waits.
        var waits = info.State == PendingActivityState.Scheduled && info.NextAttemptScheduleTime is not null;
        return new()
        {
            Id = info.ActivityId,
            Type = info.ActivityType.Name,
            State = info.State switch
            {
                PendingActivityState.Started => "running",
                PendingActivityState.CancelRequested => "cancelling",
                _ => waits ? "waiting for the next attempt" : "waiting for a worker",
            },
            Attempt = info.Attempt,
            MaximumAttempts = info.MaximumAttempts,
            Running = running,
            LastFailure = FailureInfo.Of(info.LastFailure),
            Scheduled = info.ScheduledTime?.ToDateTimeOffset(),
            Started = running ? info.LastStartedTime?.ToDateTimeOffset() : null,
            LastStarted = info.LastStartedTime?.ToDateTimeOffset(),
            LastEnded = info.LastAttemptCompleteTime?.ToDateTimeOffset(),
            NextAttempt = waits ? info.NextAttemptScheduleTime?.ToDateTimeOffset() : null,
            // The server stores no end of an attempt that timed out, and then computes the interval from the year 1970.
            RetryInterval = waits && info.LastAttemptCompleteTime is not null ? info.CurrentRetryInterval?.ToTimeSpan() : null,
            Heartbeat = heartbeat is { Length: > MaxDetails } ? heartbeat[..MaxDetails] + "…" : heartbeat,
            Completed = CompletedIn(heartbeat),
            HeartbeatTime = info.LastHeartbeatTime?.ToDateTimeOffset(),
            Worker = info.LastWorkerIdentity is { Length: > 0 } worker ? worker : null,
        };
    }

    // A list of results. Workers of another version may send something else.
    private static int? CompletedIn(string? heartbeat)
    {
        try
        {
            return heartbeat is null ? null : JsonSerializer.Deserialize<JsonElement[]>(heartbeat)?.Length;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
