namespace LoanApproval.Worker.Hosting;

/// <summary>Section <c>Worker</c>.</summary>
public sealed class WorkerOptions
{
    public const string SectionName = "Worker";

    /// <summary>The queues that this process serves, separated by commas.</summary>
    public string TaskQueues { get; set; } = $"{Contracts.Wire.TaskQueues.LoanApproval},{Contracts.Wire.TaskQueues.LoanDocuments}";

    /// <summary>How long activities may go on after a stop was asked for; the SDK's default of 0 would cut each of them off.</summary>
    public TimeSpan GracefulShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a workflow waits for the worker that has it in its cache; a killed worker costs this once. Shorter means more replays under load.</summary>
    public TimeSpan StickyQueueTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>At most so many activities at a time, for each queue.</summary>
    public int MaxConcurrentActivities { get; set; } = 100;

    /// <summary>Workflows kept in memory; 0 replays at each task.</summary>
    public int MaxCachedWorkflows { get; set; } = 10_000;

    /// <summary>The queues, checked.</summary>
    /// <exception cref="SettingException">An unknown queue, or none.</exception>
    public IReadOnlyList<string> Queues()
    {
        var queues = TaskQueues.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var unknown = queues.Where(q => q is not (Contracts.Wire.TaskQueues.LoanApproval or Contracts.Wire.TaskQueues.LoanDocuments)).ToList();
        if (queues.Count == 0 || unknown.Count > 0)
        {
            throw new SettingException(
                $"{SectionName}:TaskQueues is '{TaskQueues}'; name one or both of {Contracts.Wire.TaskQueues.LoanApproval} and {Contracts.Wire.TaskQueues.LoanDocuments}, separated by a comma.");
        }
        return queues;
    }

    /// <exception cref="SettingException">A value out of its range.</exception>
    public void Check()
    {
        Queues();
        if (GracefulShutdownTimeout < TimeSpan.Zero) throw new SettingException($"{SectionName}:GracefulShutdownTimeout is {GracefulShutdownTimeout}; it must be 00:00:00 or more.");
        if (StickyQueueTimeout <= TimeSpan.Zero) throw new SettingException($"{SectionName}:StickyQueueTimeout is {StickyQueueTimeout}; it must be over 00:00:00.");
        if (MaxConcurrentActivities < 1) throw new SettingException($"{SectionName}:MaxConcurrentActivities is {MaxConcurrentActivities}; it must be 1 or more.");
        if (MaxCachedWorkflows < 0) throw new SettingException($"{SectionName}:MaxCachedWorkflows is {MaxCachedWorkflows}; it must be 0 or more.");
    }
}
