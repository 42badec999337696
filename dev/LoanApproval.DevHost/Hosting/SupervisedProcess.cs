using System.ComponentModel;
using CliWrap;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.DevHost.Hosting;

/// <summary>A child process that is started again whenever it ends without having been asked to.</summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Func<Command> _command;
    private readonly LogFile _log;
    private readonly Screen _screen;
    private readonly Action _changed;
    private readonly CancellationTokenSource _stopping;
    private readonly Task _watch;
    private TaskCompletionSource? _restarted;
    private volatile ChildProcess _process;

    /// <summary>Starts it.</summary>
    /// <param name="name">What the user calls it.</param>
    /// <param name="command">Asked anew at each start, so that a restart can have other settings.</param>
    /// <param name="logFile">Where its lines go.</param>
    /// <param name="screen">Where its deaths are told.</param>
    /// <param name="changed">Called after each start: the process id is another one.</param>
    /// <param name="stop">Cancelled when everything is to end: from then on a death is no surprise.</param>
    public SupervisedProcess(string name, Func<Command> command, string logFile, Screen screen, Action changed, CancellationToken stop)
    {
        Name = name;
        _command = command;
        _log = new LogFile(logFile);
        _screen = screen;
        _changed = changed;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _process = ChildProcess.Start(OwnSession.Of(_command()), _log.WriteLine);
        _watch = WatchAsync();
    }

    public string Name { get; }

    public int ProcessId => _process.Id;

    /// <summary>The last lines that it wrote.</summary>
    public string Tail => _log.Tail;

    /// <summary>The process that runs now, killed as by a power cut; it is started again like any other that dies.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Ends it in good order and starts it with the settings of the moment; returns when the new one is started.</summary>
    public async Task RestartAsync()
    {
        var restarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _restarted = restarted;
        await _process.StopAsync(Grace, _stopping.Token);
        await restarted.Task.WaitAsync(_stopping.Token);
    }

    /// <summary>Ends it in good order, and at once when the user is in a hurry.</summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        await _stopping.CancelAsync();
        await _process.StopAsync(Grace, hurry);
        await _watch;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await _process.DisposeAsync();
        _log.Dispose();
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        var pause = FirstPause;
        while (true)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var exitCode = await _process.Exited;
            if (_stopping.IsCancellationRequested) return;
            var restarted = Interlocked.Exchange(ref _restarted, null);
            if (restarted is null)
            {
                if (TimeProvider.System.GetElapsedTime(begun) > Healthy) pause = FirstPause;
                // The pause comes before the line: Ctrl+C in a terminal ends the children, too, and that is no death to tell of.
                if (!await PauseAsync(pause)) return;
                _screen.Warn($"{Name} (process {_process.Id}) ended with exit code {exitCode} and is started again; its log: {_log.Path}");
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            await _process.DisposeAsync();
            while (!TryStart())
                if (!await PauseAsync(LongestPause)) return;
            restarted?.SetResult();
            // Asked to stop while it was being started: nobody else knows of this process yet.
            if (_stopping.IsCancellationRequested) await _process.StopAsync(Grace);
        }
    }

    // Somebody may be building the program right now.
    private bool TryStart()
    {
        try
        {
            _process = ChildProcess.Start(OwnSession.Of(_command()), _log.WriteLine);
        }
        catch (Exception e) when (e is LocalServerException or Win32Exception)
        {
            _screen.Bad($"{Name} cannot be started again, and is tried once more in {LongestPause.TotalSeconds:0} s: {e.Message}");
            return false;
        }

        _changed();
        return true;
    }

    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, _stopping.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
