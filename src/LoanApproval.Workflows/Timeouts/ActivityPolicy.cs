using Temporalio.Common;

namespace LoanApproval.Workflows.Timeouts;

// The timeouts and the retry policy of one activity: a worker setting, applied when the activity is scheduled.
public sealed record ActivityPolicy
{
    // One attempt, from its start by a worker to its result.
    public TimeSpan? StartToCloseTimeout { get; set; }
    // All attempts and the intervals between them.
    public TimeSpan? ScheduleToCloseTimeout { get; set; }
    // In the queue, until a worker takes it. Never retried.
    public TimeSpan? ScheduleToStartTimeout { get; set; }
    // Between two heartbeats; after it the server starts the next attempt, on any worker.
    public TimeSpan? HeartbeatTimeout { get; set; }
    // The interval after the first failed attempt.
    public TimeSpan InitialInterval { get; set; }
    // The factor from each interval to the next.
    public float BackoffCoefficient { get; set; }
    // The longest interval between two attempts.
    public TimeSpan MaximumInterval { get; set; }
    // 0: unlimited.
    public int MaximumAttempts { get; set; }

    // Creates the options of one call. The task queue is that of the workflow by default.
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
