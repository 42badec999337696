using Temporalio.Activities;

namespace LoanApproval.Workflows.Heartbeats;

/// <summary>
/// Heartbeats beside a long wait, so that the wait does not look like a dead worker and a cancellation reaches it. It stops
/// with the activity, and by itself when nothing vouches for the wait any more.
/// </summary>
public sealed class HeartbeatLoop : IAsyncDisposable
{
    /// <summary>How often a waiting activity reports at least, to hear of a cancellation.</summary>
    public static readonly TimeSpan CancellationInterval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop;
    private readonly Task _beating;

    private HeartbeatLoop(CancellationTokenSource stop, Task beating)
    {
        _stop = stop;
        _beating = beating;
    }

    /// <summary>
    /// Starts the beat: a third of the heartbeat time-out at most, so that two beats may be lost before it takes a slow step for a
    /// dead worker, and never longer than <see cref="CancellationInterval"/>.
    /// </summary>
    /// <param name="context">The activity's context.</param>
    /// <param name="details">The heartbeat's details at each beat, or null to let this beat out.</param>
    public static HeartbeatLoop Start(ActivityExecutionContext context, Func<object?[]?> details)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        return new(stop, BeatAsync(context, Interval(context.Info.HeartbeatTimeout), details, stop.Token));
    }

    /// <summary>The time between two beats.</summary>
    /// <param name="heartbeatTimeout">Null or zero where the activity has none.</param>
    public static TimeSpan Interval(TimeSpan? heartbeatTimeout) =>
        heartbeatTimeout is { } timeout && timeout > TimeSpan.Zero && timeout / 3 < CancellationInterval ? timeout / 3 : CancellationInterval;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
    }

    private static async Task BeatAsync(ActivityExecutionContext context, TimeSpan interval, Func<object?[]?> details, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (details() is { } current) context.Heartbeat(current);
            }
        }
        catch (OperationCanceledException)
        {
            // The activity has ended or is cancelled: no more signs of life.
        }
    }
}
