using CliWrap;

namespace LoanApproval.LocalServer.Processes;

/// <summary>One process that we started: its lines, its exit code, and a gentle and a hard way to end it.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan DisposeGrace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _forceful = new();
    private readonly CancellationTokenSource _graceful = new();

    private ChildProcess(Command command)
    {
        var running = command.WithValidation(CommandResultValidation.None).ExecuteAsync(_forceful.Token, _graceful.Token);
        Id = running.ProcessId;
        Exited = ExitCodeAsync(running);
    }

    public int Id { get; }

    /// <summary>The exit code once it has ended; 128 and the signal's number where a signal ended it. Never faults.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts the process; each line of its output and its errors goes to <paramref name="onLine"/>, one at a time.</summary>
    public static ChildProcess Start(Command command, Action<string> onLine)
    {
        var gate = new Lock();
        var lines = PipeTarget.ToDelegate(line =>
        {
            lock (gate) onLine(line);
        });
        return new ChildProcess(command.WithStandardOutputPipe(lines).WithStandardErrorPipe(lines));
    }

    /// <summary>Asks it to end, and ends it when it has not done so within <paramref name="grace"/>, or when somebody is in a hurry.</summary>
    public async Task<int> StopAsync(TimeSpan grace, CancellationToken hurry = default)
    {
        if (!Exited.IsCompleted)
        {
            // SIGTERM, not the SIGINT that CliWrap sends: a process started in the background of a script ignores SIGINT.
            if (OperatingSystem.IsWindows()) await _graceful.CancelAsync();
            else ProcessSignals.Send(Id, UnixSignal.Terminate);
            await Task.WhenAny(Exited, Task.Delay(grace, hurry));
        }

        return await KillAsync();
    }

    /// <summary>Ends it at once, as a power cut would, and waits until it is gone.</summary>
    public async Task<int> KillAsync()
    {
        if (!Exited.IsCompleted)
        {
            // This process alone: CliWrap would end its whole tree, and what a killed DevHost leaves behind is what a test looks at.
            if (OperatingSystem.IsWindows()) await _forceful.CancelAsync();
            else ProcessSignals.Send(Id, UnixSignal.Kill);
        }

        return await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(DisposeGrace);
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
