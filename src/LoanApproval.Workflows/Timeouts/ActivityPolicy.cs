namespace LoanApproval.Workflows.Timeouts;

public sealed record ActivityPolicy
{
    // Limits one attempt.
    public TimeSpan? StartToCloseTimeout { get; set; }
    // Limits all attempts and the intervals between them.
    public TimeSpan? ScheduleToCloseTimeout { get; set; }
    // Limits the time in the task queue until a worker takes the task. Never retried.
    public TimeSpan? ScheduleToStartTimeout { get; set; }
    // Limits the time between two heartbeats. After it, the server schedules the next attempt, on any worker.
    public TimeSpan? HeartbeatTimeout { get; set; }
    public TimeSpan InitialInterval { get; set; }
    public float BackoffCoefficient { get; set; }
    public TimeSpan MaximumInterval { get; set; }
    // 0 means unlimited.
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
