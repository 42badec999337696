using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.Workflow.V1;

namespace LoanApproval.Starter.Loans;

/// <summary>An activity that is not done, as the server describes it: the only place where attempts show while they are retried.</summary>
internal sealed record PendingActivity
{
    private const int MaxDetails = 200;

    public required string Id { get; init; }
    public required string Type { get; init; }

    /// <summary><c>running</c>, <c>waiting for a worker</c>, <c>waiting for the next attempt</c> or <c>cancelling</c>.</summary>
    public required string State { get; init; }

    public required int Attempt { get; init; }

    /// <summary>0 is no limit.</summary>
    public required int MaximumAttempts { get; init; }

    public required bool Running { get; init; }
    public FailureInfo? LastFailure { get; init; }
    public DateTimeOffset? Scheduled { get; init; }
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the newest attempt began, whether it still runs or not.</summary>
    public DateTimeOffset? LastStarted { get; init; }

    /// <summary>When the attempt before this one ended.</summary>
    public DateTimeOffset? LastEnded { get; init; }

    /// <summary>When the server hands out the next attempt; null unless it waits for that.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>The server's own word on the wait before the next attempt.</summary>
    public TimeSpan? RetryInterval { get; init; }

    public string? Heartbeat { get; init; }
    public DateTimeOffset? HeartbeatTime { get; init; }
    public string? Worker { get; init; }

    public string AttemptOf => MaximumAttempts > 0 ? $"{Attempt} of {MaximumAttempts}" : $"{Attempt}";

    public static PendingActivity Of(PendingActivityInfo info)
    {
        var running = info.State == PendingActivityState.Started;
        // The server keeps the time of the last attempt's start while the next one waits.
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
            // Of an attempt that timed out the server keeps no end, and then reckons the interval from the year 1970.
            RetryInterval = waits && info.LastAttemptCompleteTime is not null ? info.CurrentRetryInterval?.ToTimeSpan() : null,
            Heartbeat = Text(info.HeartbeatDetails),
            HeartbeatTime = info.LastHeartbeatTime?.ToDateTimeOffset(),
            Worker = info.LastWorkerIdentity is { Length: > 0 } worker ? worker : null,
        };
    }

    private static string? Text(Payloads? details)
    {
        if (details is null || details.Payloads_.Count == 0) return null;
        var text = details.Payloads_[0].Data.ToStringUtf8();
        return text.Length <= MaxDetails ? text : text[..MaxDetails] + "…";
    }
}
