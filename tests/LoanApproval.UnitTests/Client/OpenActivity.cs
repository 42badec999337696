using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LoanApproval.Client.Loans;
using Temporalio.Api.Common.V1;
using Temporalio.Api.Failure.V1;

namespace LoanApproval.UnitTests.Client;

// An open activity as the server describes it.
internal sealed record OpenActivity(string Type)
{
    public int Attempt { get; init; } = 1;
    public int MaximumAttempts { get; init; } = 3;
    public bool Running { get; init; } = true;
    public Failure? LastFailure { get; init; }
    public DateTimeOffset? Scheduled { get; init; }
    public DateTimeOffset? LastStarted { get; init; }
    public DateTimeOffset? LastEnded { get; init; }
    public DateTimeOffset? NextAttempt { get; init; }
    public string? Heartbeat { get; init; }
    public DateTimeOffset? HeartbeatTime { get; init; }
    public string Worker { get; init; } = "";

    public static Failure HeartbeatTimeout => new() { TimeoutFailureInfo = new() { TimeoutType = TimeoutType.Heartbeat } };

    public static Failure PartnerUnavailable(string message) =>
        new() { Message = message, ApplicationFailureInfo = new() { Type = ErrorTypes.PartnerUnavailable } };

    public PendingActivity ToPending() => new(new Temporalio.Api.Workflow.V1.PendingActivityInfo
    {
        ActivityId = "1",
        ActivityType = new() { Name = Type },
        State = Running ? PendingActivityState.Started : PendingActivityState.Scheduled,
        Attempt = Attempt,
        MaximumAttempts = MaximumAttempts,
        LastFailure = LastFailure,
        ScheduledTime = Time(Scheduled),
        LastStartedTime = Time(LastStarted),
        LastAttemptCompleteTime = Time(LastEnded),
        NextAttemptScheduleTime = Time(NextAttempt),
        HeartbeatDetails = Heartbeat is null ? null : new() { Payloads_ = { new Payload { Data = ByteString.CopyFromUtf8(Heartbeat) } } },
        LastHeartbeatTime = Time(HeartbeatTime),
        LastWorkerIdentity = Worker,
    });

    private static Timestamp? Time(DateTimeOffset? time) => time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
