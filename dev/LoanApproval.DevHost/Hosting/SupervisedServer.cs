namespace LoanApproval.DevHost.Hosting;

// The dev server. It is restarted on the same ports and file when it exits unexpectedly.
internal sealed class SupervisedServer : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    private readonly DevServer _server;
    private readonly Screen _screen;
    private readonly Action _changed;
    private readonly CancellationTokenSource _stopping;
    private readonly Task _watch;
    private volatile TaskCompletionSource _back = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SupervisedServer(DevServer server, Screen screen, Action changed, CancellationToken cancellationToken)
    {
        _server = server;
        _screen = screen;
        _changed = changed;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _watch = WatchAsync();
    }

    public int ProcessId => _server.ProcessId;

    // Returns when the restarted server is ready.
    public async Task KillAndWaitAsync()
    {
        var back = _back.Task;
        await _server.KillAsync();
        await back.WaitAsync(_stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.StopAsync();
        await _watch;
        await _server.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            var exitCode = await _server.Exited;
            try
            {
                // If Ctrl+C also reaches the server, DevHost learns of it during this pause.
                await Task.Delay(_pause, _stopping.Token);
                var earlier = _server.ProcessId;
                await _server.RestartAsync(_stopping.Token);
                _screen.Warn(
                    $"temporal (pid {earlier}) {ExitReason.Describe(exitCode)}; restarted as pid {_server.ProcessId}.",
                    "Ports and data are the same; running workflows continue.");
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (LocalServerException e)
            {
                _screen.Bad(e.Message);
                continue;
            }

            _changed();
            Interlocked.Exchange(ref _back, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }
}
