using Temporalio.Common;
using Temporalio.Workflows;

namespace LoanApproval.Workflows.Timeouts;

/// <summary>The time-outs and the retry policy of one activity: a setting of the worker, applied where the activity is scheduled.</summary>
public sealed record ActivityPolicy
{
    /// <summary>One attempt, from a worker's start to its result.</summary>
    public TimeSpan? StartToCloseTimeout { get; set; }

    /// <summary>All attempts and the waits between them.</summary>
    public TimeSpan? ScheduleToCloseTimeout { get; set; }

    /// <summary>In the queue, until a worker takes it. Never retried: another wait in the same queue would not help.</summary>
    public TimeSpan? ScheduleToStartTimeout { get; set; }

    /// <summary>Between two signs of life; past it the server gives the activity to another worker.</summary>
    public TimeSpan? HeartbeatTimeout { get; set; }

    /// <summary>The wait after the first failed attempt.</summary>
    public TimeSpan InitialInterval { get; set; }

    /// <summary>What each wait is multiplied by for the next.</summary>
    public float BackoffCoefficient { get; set; }

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan MaximumInterval { get; set; }

    /// <summary>0: no limit but schedule-to-close.</summary>
    public int MaximumAttempts { get; set; }

    /// <summary>Options for one call: <see cref="ActivityOptions"/> is mutable, so that each call gets its own.</summary>
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
        // The workflow learns how a cancelled activity ended, instead of leaving it to run on unseen.
        CancellationType = ActivityCancellationType.WaitCancellationCompleted,
        Summary = summary,
    };
}
