using System.Threading.Channels;

namespace LoanApproval.UnitTests.PartnerSimulator;

// Time does not advance. Delays end immediately and are recorded, or are held until the test releases them.
internal sealed class PartnerClock : TimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static DateTimeOffset Now { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public bool Holds { get; init; }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        _ = timer.FireAsync(Holds ? _released.Task : Task.CompletedTask);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    // The length of the next delay that the service starts.
    public async Task<TimeSpan> NextWaitAsync() => await _waits.Reader.ReadAsync().AsTask().WaitAsync(PartnersServer.Deadline);

    public bool HasWaited => _waits.Reader.Count > 0;

    public void Release() => _released.SetResult();

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public async Task FireAsync(Task when)
        {
            // Not on the creator's stack, like a real timer.
            await Task.WhenAll(when, Task.Run(() => { }));
            if (!Volatile.Read(ref _disposed)) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => Volatile.Write(ref _disposed, true);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
