namespace LoanApproval.Load.Targets;

/// <summary>The system under load.</summary>
internal sealed class LoadTarget : IAsyncDisposable
{
    public required ITemporalClient Client { get; init; }

    /// <summary>Variables that connect a child process to the server.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    public required IReadOnlyList<int> Workers { get; init; }

    public required int? Server { get; init; }

    public required int? Partners { get; init; }

    /// <summary>Stops the processes that were started for this run.</summary>
    public Func<ValueTask> Stop { get; init; } = () => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Stop();
}
