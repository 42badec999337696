namespace LoanApproval.Starter.Batches;

// Shows the progress of a batch and its pace over the last 30 seconds.
internal sealed class BatchView
{
    private const int BarWidth = 24;
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(30);
    private readonly Queue<(DateTimeOffset Time, long Rows)> _observations = new();
    public double RowsPerSecond { get; private set; }

    public void Observe(DateTimeOffset now, BatchProgress progress, DateTimeOffset? started)
    {
        if (_observations.Count == 0 && started is { } start) _observations.Enqueue((start, 0));
        _observations.Enqueue((now, progress.Rows));
        while (_observations.Count > 2 && now - _observations.Peek().Time > _window) _observations.Dequeue();
        var (time, rows) = _observations.Peek();
        RowsPerSecond = now > time ? Math.Max(0, progress.Rows - rows) / (now - time).TotalSeconds : 0;
    }

    public IRenderable Render(BatchProgress progress)
    {
        var full = (int)(Share(progress) * BarWidth);
        var bar = new string('━', full) + new string('─', BarWidth - full);
        return new Rows(new Text($"{bar} {Rows(progress)}"), new Text(Outcomes(progress)));
    }

    public string Rows(BatchProgress progress)
    {
        var rows = $"{Share(progress):0 %} {progress.Rows} of {progress.TotalRows} rows";
        if (RowsPerSecond <= 0) return rows;
        var left = TimeSpan.FromSeconds(Math.Max(0, progress.TotalRows - progress.Rows) / RowsPerSecond);
        return $"{rows}, {RowsPerSecond:0.0} rows/s, {DisplayText.Duration(left)} left";
    }

    public static string Outcomes(BatchProgress progress)
    {
        var pending = progress.InProgress > 0 ? $"{progress.InProgress} in progress, " : "";
        return pending + string.Join(", ", Counts(progress).Select(count => $"{count.Name} {count.Rows}"));
    }

    public static void Write(IAnsiConsole console, BatchResult result)
    {
        console.MarkupLineInterpolated($"[green]finished[/]  {result.Rows} {(result.Rows == 1 ? "row" : "rows")}");
        foreach (var (name, rows) in Counts(result)) Fields.Write(console, name, $"{rows}");
        Fields.Write(console, "results", result.ResultFile);
        if (result.Rejected > 0) Fields.Write(console, "rejected rows", result.RejectedFile, "yellow");
    }

    private static IEnumerable<(string Name, long Rows)> Counts(BatchCounts counts) => new[]
    {
        ("approved", counts.Approved), ("declined", counts.Declined), ("referred", counts.Referred), ("rejected", counts.Rejected),
        ("expired", counts.Expired), ("failed", counts.Failed), ("duplicates", counts.Duplicates),
    }.Where((count, i) => i < 4 || count.Item2 > 0);

    private static double Share(BatchProgress progress) => progress.TotalRows > 0 ? (double)progress.Rows / progress.TotalRows : 0;
}
