using System.ComponentModel.DataAnnotations;
using Queue = LoanApproval.Contracts.Wire.TaskQueues;

namespace LoanApproval.Worker.Hosting;

internal sealed class WorkerOptions
{
    public const string SectionName = "Worker";

    /// <summary>The task queues that this process polls, separated by commas.</summary>
    public string TaskQueues { get; set; } = $"{Queue.LoanApproval},{Queue.LoanDocuments}";

    // The SDK's default of 0 would cancel running activities at once.
    [Duration(Minimum = "0s", Maximum = "1d")]
    public TimeSpan GracefulShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a workflow task waits for the worker that has the workflow in its cache. Shorter means more replays under load.
    /// </summary>
    [Duration(Maximum = "1h")]
    public TimeSpan StickyQueueTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The maximum number of concurrent activities per task queue.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrentActivities { get; set; } = 100;

    /// <summary>The maximum number of workflows in memory; 0 replays at each task.</summary>
    [Range(0, 1_000_000)]
    public int MaxCachedWorkflows { get; set; } = 10_000;

    public IReadOnlyList<string> Queues() =>
        [.. TaskQueues.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
