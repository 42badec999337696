namespace LoanApproval.Workflows.Heartbeats;

// Sends heartbeats while an activity waits, so that the server sees a live worker and a cancellation reaches the activity.
public sealed class HeartbeatLoop : IAsyncDisposable
{
    // A cancellation arrives in the response to a heartbeat. An applicant who cancels should not wait longer than this.
    public static readonly TimeSpan MaxInterval = TimeSpan.FromSeconds(1);
    private readonly ActivityExecutionContext _context;
    private readonly Func<object?[]?> _details;
    private readonly Func<bool>? _isAlive;
    private readonly CancellationTokenSource _stop;
    private readonly Lock _sending = new();
    private readonly Task _loop;

    // If details returns null, the heartbeat is skipped. While isAlive returns false, periodic heartbeats stop, and the attempt times out.
    public HeartbeatLoop(ActivityExecutionContext context, Func<object?[]?> details, Func<bool>? isAlive = null)
    {
        (_context, _details, _isAlive) = (context, details, isAlive);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        _loop = RunAsync();
    }

    // A third of the heartbeat timeout, because up to two heartbeats may be lost, but at most MaxInterval.
    public static TimeSpan Interval(TimeSpan? heartbeatTimeout) =>
        heartbeatTimeout is { } timeout && timeout > TimeSpan.Zero && timeout / 3 < MaxInterval ? timeout / 3 : MaxInterval;

    public void Beat()
    {
        // The last heartbeat that is sent must have the newest details, because the next attempt resumes from it.
        lock (_sending)
        {
            if (_details() is { } details) _context.Heartbeat(details);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Interval(_context.Info.HeartbeatTimeout));
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (_isAlive?.Invoke() ?? true) Beat();
            }
        }
        catch (OperationCanceledException)
        {
            // The activity ended or was cancelled.
        }
    }
}
