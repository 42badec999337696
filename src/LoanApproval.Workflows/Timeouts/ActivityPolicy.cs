namespace LoanApproval.Workflows.Timeouts;

public sealed record ActivityPolicy
{
    public TimeSpan? StartToCloseTimeout { get; set; }
    public TimeSpan? ScheduleToCloseTimeout { get; set; }
    public TimeSpan? ScheduleToStartTimeout { get; set; }
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
