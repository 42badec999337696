using Temporalio.Common;

namespace LoanApproval.Workflows.Timeouts;

/// <summary>The timeouts and the retry policy of one activity: a worker setting, applied when the activity is scheduled.</summary>
public sealed record ActivityPolicy
{
    /// <summary>One attempt, from its start by a worker to its result.</summary>
    public TimeSpan? StartToCloseTimeout { get; set; }

    /// <summary>All attempts and the intervals between them.</summary>
    public TimeSpan? ScheduleToCloseTimeout { get; set; }

    /// <summary>In the queue, until a worker takes it. Never retried.</summary>
    public TimeSpan? ScheduleToStartTimeout { get; set; }

    /// <summary>Between two heartbeats; after it the server starts the next attempt, on any worker.</summary>
    public TimeSpan? HeartbeatTimeout { get; set; }

    /// <summary>The interval after the first failed attempt.</summary>
    public TimeSpan InitialInterval { get; set; }

    /// <summary>The factor from each interval to the next.</summary>
    public float BackoffCoefficient { get; set; }

    /// <summary>The longest interval between two attempts.</summary>
    public TimeSpan MaximumInterval { get; set; }

    /// <summary>0: unlimited.</summary>
    public int MaximumAttempts { get; set; }

    /// <summary>Creates the options of one call. <see cref="ActivityOptions"/> is mutable, so each call gets its own.</summary>
    /// <param name="summary">One line for the Web UI; no personal data.</param>
    public ActivityOptions Options(string summary) => new()
    {
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
        Summary = summary,
    };
}
