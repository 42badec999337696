using LoanApproval.DevHost.Control;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.DevHost.Data;

/// <summary>What is running now: <c>devhost.json</c> in the data folder, written whenever it changes and deleted at the end.</summary>
public sealed record DevHostState
{
    public required int ProcessId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Host and port of the Temporal server.</summary>
    public string? TemporalAddress { get; init; }

    public string? TemporalNamespace { get; init; }

    public string? WebUi { get; init; }

    public string? Partners { get; init; }

    /// <summary>The address of <see cref="ControlApi"/>. It holds a secret, so that no web page can guess it.</summary>
    public string? Control { get; init; }

    /// <summary>The processes that DevHost started, in the order in which they are ended.</summary>
    public IReadOnlyList<StartedProcess> Processes { get; init; } = [];

    /// <summary>The state while nothing but the server is started.</summary>
    public static DevHostState OfServerAlone(int processId) => new()
    {
        ProcessId = Environment.ProcessId,
        StartedAt = TimeProvider.System.GetUtcNow(),
        Processes = [StartedProcess.Now("temporal", processId)],
    };
}
