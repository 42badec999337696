using LoanApproval.Contracts.Batches;

namespace LoanApproval.Starter.Batches;

/// <summary>Rows a second, and the time that is left, from the newest looks: after a pause or a kill the pace is that of now.</summary>
internal sealed class BatchPace
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private readonly Queue<(DateTimeOffset Time, long Rows)> _looks = new();

    public double RowsPerSecond { get; private set; }

    public void Look(DateTimeOffset now, BatchProgress progress)
    {
        _looks.Enqueue((now, progress.Rows));
        while (_looks.Count > 2 && now - _looks.Peek().Time > Window) _looks.Dequeue();
        var (time, rows) = _looks.Peek();
        RowsPerSecond = now > time ? Math.Max(0, progress.Rows - rows) / (now - time).TotalSeconds : 0;
    }

    public TimeSpan? Left(BatchProgress progress) => RowsPerSecond > 0
        ? TimeSpan.FromSeconds(Math.Max(0, progress.Lines - progress.Rows) / RowsPerSecond)
        : null;
}
