using System.Collections.Concurrent;
using CliWrap;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Processes;

// A program as a process: its output, its exit code, and the signals that a test sends.
public abstract class ProcessUnderTest : IAsyncDisposable
{
    public static readonly TimeSpan UsualDeadline = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _name;
    private readonly ChildProcess _process;

    protected ProcessUnderTest(string name, Command command)
    {
        _name = name;
        _process = ChildProcess.Start(command, _lines.Enqueue);
    }

    public int Id => _process.Id;

    // The lines of both output streams so far.
    public IReadOnlyList<string> Lines => [.. _lines];

    public string Log => string.Join(Environment.NewLine, _lines);

    public bool HasExited => _process.Exited.IsCompleted;

    // Returns the exit code, or throws at the deadline. Throws TimeoutException: The process is still running. The message contains its
    // output.
    public async Task<int> ExitCodeAsync(TimeSpan? deadline = null)
    {
        if (await Task.WhenAny(_process.Exited, Task.Delay(deadline ?? UsualDeadline)) == _process.Exited) return await _process.Exited;
        throw new TimeoutException($"{_name} is still running after {deadline ?? UsualDeadline}:{Environment.NewLine}{Log}");
    }

    // Returns the first line that contains the text, or throws at the deadline.
    public async Task<string> WaitForLineAsync(string text, TimeSpan? deadline = null)
    {
        string? found = null;
        await WaitUntilAsync(
            () => Task.FromResult((found = _lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal))) is not null),
            $"a line with '{text}'",
            deadline);
        return found!;
    }

    // Waits for the condition. Fails at once if the process exits; the message contains its output.
    public async Task WaitUntilAsync(Func<Task<bool>> condition, string because, TimeSpan? deadline = null)
    {
        try
        {
            await Eventually.Async(
                async () =>
                {
                    // Read before the condition, because the last output counts even if the process has exited.
                    var ended = HasExited;
                    if (await condition()) return true;
                    return ended ? throw new InvalidOperationException($"{_name} ended with {await _process.Exited} before {because}")
                        : false;
                },
                deadline ?? UsualDeadline,
                because);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{e.Message}. Its lines:{Environment.NewLine}{Log}", e);
        }
    }

    // Sends a signal.
    public void Send(UnixSignal signal) => ProcessSignals.Send(Id, signal);

    // Sends SIGTERM, and SIGKILL after the grace period.
    public Task<int> StopAsync(TimeSpan? grace = null) => _process.StopAsync(grace ?? UsualDeadline);

    // Sends SIGKILL and waits for the exit.
    public Task<int> KillAsync() => _process.KillAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // A frozen process cannot exit on its own.
        await _process.KillAsync();
        await _process.DisposeAsync();
    }
}
