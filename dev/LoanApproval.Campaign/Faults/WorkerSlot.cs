using LoanApproval.LocalServer.Processes;

namespace LoanApproval.Campaign.Faults;

// Runs one worker at a time and restarts it when it exits.
internal sealed class WorkerSlot(Func<ChildProcess> start) : IAsyncDisposable
{
    private const int KilledBySigTerm = 128 + 15;
    private static readonly TimeSpan _stopGrace = TimeSpan.FromSeconds(40);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private ChildProcess _process = start();

    // Exit codes of processes that exited on their own.
    public List<int> UnexpectedExits { get; } = [];

    public Task KillAsync() => ReplaceAsync(process => process.KillAsync());

    public Task StopAsync() => ReplaceAsync(async process =>
    {
        var exitCode = await process.StopAsync(_stopGrace);
        // 143 means that SIGTERM arrived before the runtime could handle it.
        if (exitCode is not (0 or KilledBySigTerm)) UnexpectedExits.Add(exitCode);
    });

    // Freezes the worker and resumes it after the duration.
    public Task FreezeAsync(TimeSpan duration, CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        await RestartIfExitedAsync();
        ProcessSignals.Send(_process.Id, UnixSignal.Stop);
        await Task.WhenAny(Task.Delay(duration, cancellationToken));
        ProcessSignals.Send(_process.Id, UnixSignal.Continue);
    });

    // Restarts the worker if it has exited.
    public Task EnsureRunningAsync() => LockedAsync(RestartIfExitedAsync);

    public async ValueTask DisposeAsync()
    {
        await _process.KillAsync();
        await _process.DisposeAsync();
        _gate.Dispose();
    }

    private Task ReplaceAsync(Func<ChildProcess, Task> end) => LockedAsync(async () =>
    {
        await RestartIfExitedAsync();
        await end(_process);
        await _process.DisposeAsync();
        _process = start();
    });

    private async Task RestartIfExitedAsync()
    {
        if (!_process.Exited.IsCompleted) return;
        UnexpectedExits.Add(await _process.Exited);
        await _process.DisposeAsync();
        _process = start();
    }

    private async Task LockedAsync(Func<Task> action)
    {
        await _gate.WaitAsync();
        try
        {
            await action();
        }
        finally
        {
            _gate.Release();
        }
    }
}
