namespace LoanApproval.Starter.Batches;

// Rows per second and the time left, over the last 30 seconds: after a pause or a crash, the pace is the current one.
internal sealed class BatchPace
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private readonly Queue<(DateTimeOffset Time, long Rows)> _snapshots = new();

    public double RowsPerSecond { get; private set; }

    // With the start of the batch, the first snapshot has a pace.
    public void Add(DateTimeOffset now, BatchProgress progress, DateTimeOffset? started)
    {
        if (_snapshots.Count == 0 && started is { } start) _snapshots.Enqueue((start, 0));
        _snapshots.Enqueue((now, progress.Rows));
        while (_snapshots.Count > 2 && now - _snapshots.Peek().Time > Window) _snapshots.Dequeue();
        var (time, rows) = _snapshots.Peek();
        RowsPerSecond = now > time ? Math.Max(0, progress.Rows - rows) / (now - time).TotalSeconds : 0;
    }

    public TimeSpan? Left(BatchProgress progress) => RowsPerSecond > 0
        ? TimeSpan.FromSeconds(Math.Max(0, progress.TotalRows - progress.Rows) / RowsPerSecond)
        : null;
}
