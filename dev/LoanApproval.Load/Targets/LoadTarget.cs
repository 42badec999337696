namespace LoanApproval.Load.Targets;

// The system under load.
internal sealed class LoadTarget : IAsyncDisposable
{
    public required ITemporalClient Client { get; init; }

    // Variables that connect a child process to the server.
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    public required IReadOnlyList<int> Workers { get; init; }

    public required int? Server { get; init; }

    public required int? Partners { get; init; }

    // Stops the processes that were started for this run.
    public Func<ValueTask> Stop { get; init; } = () => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Stop();
}
