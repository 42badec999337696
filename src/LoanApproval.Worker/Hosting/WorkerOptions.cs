using Queue = LoanApproval.Contracts.Wire.TaskQueues;

namespace LoanApproval.Worker.Hosting;

internal sealed class WorkerOptions : IValidatableObject
{
    public const string SectionName = "Worker";
    public string TaskQueues { get; set; } = $"{Queue.LoanApproval},{Queue.LoanDocuments}";
    // The SDK's default of 0 would cancel running activities at once.
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan GracefulShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);
    // How long a workflow task waits for the worker that has the workflow in its cache. A shorter wait causes more replays under load.
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan StickyQueueTimeout { get; set; } = TimeSpan.FromSeconds(2);
    // Per task queue.
    [Range(1, 10_000)]
    public int MaxConcurrentActivities { get; set; } = 100;
    // 0 replays the history in each workflow task.
    [Range(0, 1_000_000)]
    public int MaxCachedWorkflows { get; set; } = 10_000;
    // Gzip costs CPU. By default, calls are compressed unless the server is on this machine.
    public bool? GrpcCompression { get; set; }

    public IReadOnlyList<string> Queues() =>
        [.. TaskQueues.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Queues() is { Count: > 0 } queues && queues.All(queue => queue is Queue.LoanApproval or Queue.LoanDocuments) ? []
            : [new($"'{TaskQueues}' is not valid. Write {Queue.LoanApproval}, {Queue.LoanDocuments}, or both separated by a comma.",
                [nameof(TaskQueues)])];
}
