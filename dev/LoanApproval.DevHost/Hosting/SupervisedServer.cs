using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Our Temporal server, started again on its ports and its file whenever it ends without having been asked to.</summary>
internal sealed class SupervisedServer : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly DevServer _server;
    private readonly Screen _screen;
    private readonly Action _changed;
    private readonly CancellationTokenSource _stopping;
    private readonly Task _watch;
    private volatile TaskCompletionSource _back = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SupervisedServer(DevServer server, Screen screen, Action changed, CancellationToken stop)
    {
        _server = server;
        _screen = screen;
        _changed = changed;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _watch = WatchAsync();
    }

    public int ProcessId => _server.ProcessId;

    /// <summary>Kills it as a power cut would, and returns when it answers again.</summary>
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
                // As with the workers: a Ctrl+C reaches the server before us, and is no death to tell of.
                await Task.Delay(Pause, _stopping.Token);
                _screen.Warn($"The Temporal server ended with exit code {exitCode} and is started again on the same ports and file.");
                await _server.RestartAsync(_stopping.Token);
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
