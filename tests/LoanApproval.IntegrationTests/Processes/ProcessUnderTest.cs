using System.Collections.Concurrent;
using CliWrap;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Processes;

/// <summary>One of the programs as a real process: its lines, its exit code, and the signals that a test sends it.</summary>
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

    /// <summary>What it has written so far, to either stream.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public string Log => string.Join(Environment.NewLine, _lines);

    public bool HasExited => _process.Exited.IsCompleted;

    /// <summary>The exit code, by the deadline.</summary>
    /// <exception cref="TimeoutException">It still runs; the message has its lines.</exception>
    public async Task<int> ExitCodeAsync(TimeSpan? deadline = null)
    {
        if (await Task.WhenAny(_process.Exited, Task.Delay(deadline ?? UsualDeadline)) == _process.Exited) return await _process.Exited;
        throw new TimeoutException($"{_name} still runs after {deadline ?? UsualDeadline}:{Environment.NewLine}{Log}");
    }

    /// <summary>The first line that contains the text, by the deadline.</summary>
    public async Task<string> WaitForLineAsync(string text, TimeSpan? deadline = null)
    {
        string? found = null;
        await WaitUntilAsync(
            () => Task.FromResult((found = _lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal))) is not null),
            $"a line with '{text}'",
            deadline);
        return found!;
    }

    /// <summary>Waits for the condition; fails at once when the process ends, and with its lines in either case.</summary>
    public async Task WaitUntilAsync(Func<Task<bool>> condition, string because, TimeSpan? deadline = null)
    {
        try
        {
            await Eventually.Async(
                async () =>
                {
                    // Before the condition: what it wrote last counts, though it has ended.
                    var ended = HasExited;
                    if (await condition()) return true;
                    return ended ? throw new InvalidOperationException($"{_name} ended with {await _process.Exited} before {because}") : false;
                },
                deadline ?? UsualDeadline,
                because);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{e.Message}. Its lines:{Environment.NewLine}{Log}", e);
        }
    }

    /// <summary>Sends the signal; the process decides what becomes of it.</summary>
    public void Send(UnixSignal signal) => ProcessSignals.Send(Id, signal);

    /// <summary>SIGTERM, and SIGKILL after the grace.</summary>
    public Task<int> StopAsync(TimeSpan? grace = null) => _process.StopAsync(grace ?? UsualDeadline);

    /// <summary>SIGKILL, and waits until it is gone.</summary>
    public Task<int> KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // A frozen process cannot end by itself, and a test does not wait for a graceful one.
        await _process.KillAsync();
        await _process.DisposeAsync();
    }
}
