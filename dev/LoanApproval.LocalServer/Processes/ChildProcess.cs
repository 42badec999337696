using CliWrap;

namespace LoanApproval.LocalServer.Processes;

public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan _disposeGrace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _forceful = new();
    private readonly CancellationTokenSource _graceful = new();

    private ChildProcess(Command command)
    {
        var running = command.WithValidation(CommandResultValidation.None).ExecuteAsync(_forceful.Token, _graceful.Token);
        Id = running.ProcessId;
        Exited = ExitCodeAsync(running);
    }

    public int Id { get; }

    // If a signal ended the process, the exit code is 128 + the number of the signal. The task never faults.
    public Task<int> Exited { get; }

    // onLine receives each line of stdout and stderr, one at a time.
    public static ChildProcess Start(Command command, Action<string> onLine)
    {
        var gate = new Lock();
        var lines = PipeTarget.ToDelegate(line =>
        {
            lock (gate) onLine(line);
        });
        return new ChildProcess(command.WithStandardOutputPipe(lines).WithStandardErrorPipe(lines));
    }

    // Kills the process if it does not exit within the grace period, or when the token is cancelled.
    public async Task<int> StopAsync(TimeSpan grace, CancellationToken cancellationToken = default)
    {
        if (!Exited.IsCompleted)
        {
            // Sends SIGTERM, not SIGINT as CliWrap does: a process that a script started in the background ignores SIGINT.
            if (OperatingSystem.IsWindows()) await _graceful.CancelAsync();
            else ProcessSignals.Send(Id, UnixSignal.Terminate);
            await Task.WhenAny(Exited, Task.Delay(grace, cancellationToken));
        }

        return await KillAsync();
    }

    public async Task<int> KillAsync()
    {
        if (!Exited.IsCompleted)
        {
            // Kills only this process. CliWrap would also kill its children, but a test checks what a killed DevHost leaves behind.
            if (OperatingSystem.IsWindows()) await _forceful.CancelAsync();
            else ProcessSignals.Send(Id, UnixSignal.Kill);
        }

        return await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(_disposeGrace);
        _forceful.Dispose();
        _graceful.Dispose();
    }

    private static async Task<int> ExitCodeAsync(CommandTask<CommandResult> running)
    {
        try
        {
            return (await running).ExitCode;
        }
        catch (OperationCanceledException)
        {
            return 137;
        }
        finally
        {
            running.Dispose();
        }
    }
}
