using Temporalio.Common;

namespace LoanApproval.Workflows.Timeouts;

// The timeouts and the retry policy of one activity, applied when it is scheduled.
public sealed record ActivityPolicy
{
    // One attempt.
    public TimeSpan? StartToCloseTimeout { get; set; }
    // All attempts and the intervals between them.
    public TimeSpan? ScheduleToCloseTimeout { get; set; }
    // In the queue, until a worker takes it. Never retried.
    public TimeSpan? ScheduleToStartTimeout { get; set; }
    // Between two heartbeats; after it the server starts the next attempt, on any worker.
    public TimeSpan? HeartbeatTimeout { get; set; }
    public TimeSpan InitialInterval { get; set; }
    public float BackoffCoefficient { get; set; }
    public TimeSpan MaximumInterval { get; set; }
    // 0: unlimited.
    public int MaximumAttempts { get; set; }

    // The default task queue is the workflow's own.
    public ActivityOptions Options(string summary, string? taskQueue = null, bool cancellable = true) => new()
    {
        Summary = summary,
        TaskQueue = taskQueue,
        CancellationToken = cancellable ? null : CancellationToken.None,
        StartToCloseTimeout = StartToCloseTimeout,
        ScheduleToCloseTimeout = ScheduleToCloseTimeout,
        ScheduleToStartTimeout = ScheduleToStartTimeout,
        HeartbeatTimeout = HeartbeatTimeout,
        RetryPolicy = new RetryPolicy
        {
            InitialInterval = InitialInterval,
            BackoffCoefficient = BackoffCoefficient,
            MaximumInterval = MaximumInterval,
            MaximumAttempts = MaximumAttempts,
        },
        // The workflow waits for the end of a cancelled activity.
        CancellationType = ActivityCancellationType.WaitCancellationCompleted,
    };
}
