using Temporalio.Api.Workflow.V1;

namespace LoanApproval.Client.Loans;

/// <summary>An activity that has not ended. The history does not show its attempts while it is being retried.</summary>
public sealed record PendingActivity(PendingActivityInfo Info)
{
    public string Type => Info.ActivityType.Name;
    public bool Running => Info.State == PendingActivityState.Started;

    /// <summary><c>running</c>, <c>waiting for a worker</c>, <c>waiting for the next attempt</c> or <c>cancelling</c>.</summary>
    public string State => Info.State switch
    {
        PendingActivityState.Started => "running",
        PendingActivityState.CancelRequested => "cancelling",
        _ => NextAttempt is null ? "waiting for a worker" : "waiting for the next attempt",
    };

    public int Attempt => Info.Attempt;
    /// <summary><c>2 of 3</c>, or <c>2</c> if the number of attempts is unlimited.</summary>
    public string AttemptOf => Info.MaximumAttempts > 0 ? $"{Attempt} of {Info.MaximumAttempts}" : $"{Attempt}";
    public FailureInfo? LastFailure => FailureInfo.Of(Info.LastFailure);
    public DateTimeOffset? Scheduled => Info.ScheduledTime?.ToDateTimeOffset();
    public DateTimeOffset? LastStarted => Info.LastStartedTime?.ToDateTimeOffset();

    /// <summary>When the next attempt is scheduled; null unless the activity waits for it.</summary>
    public DateTimeOffset? NextAttempt =>
        Info.State == PendingActivityState.Scheduled ? Info.NextAttemptScheduleTime?.ToDateTimeOffset() : null;

    /// <summary>The first heartbeat detail as JSON.</summary>
    public string? Heartbeat => Info.HeartbeatDetails?.Payloads_.FirstOrDefault()?.Data.ToStringUtf8();
    public DateTimeOffset? HeartbeatTime => Info.LastHeartbeatTime?.ToDateTimeOffset();
    /// <summary>The number of finished items, such as documents, in the last heartbeat.</summary>
    public int? Completed => PayloadReader.Read<JsonElement[]>(Info.HeartbeatDetails)?.Length;
    public string? Worker => Info.LastWorkerIdentity is { Length: > 0 } worker ? worker : null;
}
