using System.ComponentModel;

namespace LoanApproval.DevHost.Hosting;

// A child process that is restarted when it exits unexpectedly.
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _healthy = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(10);

    private readonly ChildProgram _program;
    private readonly LogFile _log;
    private readonly Screen _screen;
    private readonly Action _changed;
    private readonly StopSignals _signals;
    private readonly CancellationTokenSource _stopping;
    private readonly Task _watch;
    private TaskCompletionSource? _restarted;
    private volatile ChildProcess _process;

    // The callback changed runs after each restart, because the process has a new ID.
    public SupervisedProcess(ChildProgram program, Screen screen, Action changed, StopSignals signals)
    {
        _program = program;
        _log = new LogFile(program.LogFile);
        _screen = screen;
        _changed = changed;
        _signals = signals;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(signals.Stop);
        _process = Start();
        _watch = WatchAsync();
    }

    public string Name => _program.Name;

    public int ProcessId => _process.Id;

    // The process is restarted like any process that exits.
    public Task KillAsync() => _process.KillAsync();

    // Returns when the new process has started, with the current settings.
    public async Task RestartAsync()
    {
        var restarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _restarted = restarted;
        await _process.StopAsync(_grace, _stopping.Token);
        await restarted.Task.WaitAsync(_stopping.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _process.StopAsync(_grace, cancellationToken);
        await _watch;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await _process.DisposeAsync();
        _log.Dispose();
        _stopping.Dispose();
    }

    private ChildProcess Start() => ChildProcess.Start(OwnSession.Of(_program.Command()), OnLine);

    private void OnLine(string line)
    {
        _log.WriteLine(line);
        if (LogLine.Parse(line) is { IsWarning: true } warning) _screen.Log(Name, warning.Level, warning.Message);
    }

    private async Task WatchAsync()
    {
        var pause = _firstPause;
        while (true)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var exitCode = await _process.Exited;
            if (_stopping.IsCancellationRequested) return;
            if (exitCode == ExitReason.InvalidSetting)
            {
                // A restart would not help, because it would read the same setting.
                _signals.Fail($"{Name} failed to start: {LastMessage()}");
                return;
            }
            var restarted = Interlocked.Exchange(ref _restarted, null);
            if (restarted is null)
            {
                if (TimeProvider.System.GetElapsedTime(begun) > _healthy) pause = _firstPause;
                // If Ctrl+C also reaches the children, DevHost learns of it during this pause.
                if (!await PauseAsync(pause)) return;
                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }

            var earlier = _process.Id;
            await _process.DisposeAsync();
            while (!TryStart())
                if (!await PauseAsync(_longestPause)) return;
            Report(earlier, restarted is null ? exitCode : null);
            restarted?.SetResult();
            // DevHost was stopped during the start, so StopAsync does not know this process yet.
            if (_stopping.IsCancellationRequested) await _process.StopAsync(_grace);
        }
    }

    private void Report(int earlier, int? exitCode)
    {
        if (exitCode is not { } code)
        {
            _screen.Line($"{Name} (pid {earlier}) was restarted as pid {ProcessId}.");
            return;
        }
        _screen.Warn(
            $"{Name} (pid {earlier}) {ExitReason.Describe(code)}; restarted as pid {ProcessId}.",
            ExitReason.IsSignal(code) ? _program.WhenKilled() : $"Log: {_log.Path}");
    }

    // A build may be replacing the program at this moment.
    private bool TryStart()
    {
        try
        {
            _process = Start();
        }
        catch (Exception e) when (e is LocalServerException or Win32Exception)
        {
            _screen.Bad($"{Name} cannot be restarted; retrying in {_longestPause.TotalSeconds:0} s. {e.Message}");
            return false;
        }

        _changed();
        return true;
    }

    private string LastMessage()
    {
        var line = _log.Tail.Split(Environment.NewLine).LastOrDefault(line => line.Length > 0) ?? "";
        return LogLine.Parse(line)?.Message ?? line;
    }

    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        await Task.Delay(pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stopping.IsCancellationRequested;
    }
}
