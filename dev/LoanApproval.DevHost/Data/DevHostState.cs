namespace LoanApproval.DevHost.Data;

// The content of devhost.json: what is running now. The starter, the scenarios and the next DevHost read it.
internal sealed record DevHostState
{
    public required int ProcessId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? TemporalAddress { get; init; }

    public string? TemporalNamespace { get; init; }

    public string? WebUi { get; init; }

    public string? Partners { get; init; }

    // The address of the control API, which contains a secret.
    public string? Control { get; init; }

    // The processes in the order in which they are stopped.
    public IReadOnlyList<StartedProcess> Processes { get; init; } = [];

    public static DevHostState OfServerOnly(int processId) => new()
    {
        ProcessId = Environment.ProcessId,
        StartedAt = TimeProvider.System.GetUtcNow(),
        Processes = [StartedProcess.Now("temporal", processId)],
    };
}
