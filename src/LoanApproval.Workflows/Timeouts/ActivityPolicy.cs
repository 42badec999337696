namespace LoanApproval.Workflows.Timeouts;

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

    public ActivityOptions Options(string summary, string? taskQueue = null, bool cancellable = true) => new()
    {
        Summary = summary,
        TaskQueue = taskQueue,
        CancellationToken = cancellable ? null : CancellationToken.None,
        StartToCloseTimeout = StartToCloseTimeout,
        ScheduleToCloseTimeout = ScheduleToCloseTimeout,
        ScheduleToStartTimeout = ScheduleToStartTimeout,
        HeartbeatTimeout = HeartbeatTimeout,
        RetryPolicy = new()
        {
            InitialInterval = InitialInterval,
            BackoffCoefficient = BackoffCoefficient,
            MaximumInterval = MaximumInterval,
            MaximumAttempts = MaximumAttempts,
        },
        CancellationType = ActivityCancellationType.WaitCancellationCompleted,
    };
}
