namespace LoanApproval.Starter.Batches;

internal static class BatchView
{
    private const int BarWidth = 24;

    // A line about the rows and one about the outcomes, so that each fits a narrow terminal.
    public static string Lines(BatchProgress progress, BatchPace pace, bool bar)
    {
        var share = progress.TotalRows > 0 ? (double)progress.Rows / progress.TotalRows : 0;
        var full = (int)(share * BarWidth);
        var drawn = bar ? $"{new string('━', full)}{new string('─', BarWidth - full)} " : "";
        var rate = pace.RowsPerSecond > 0 ? $", {pace.RowsPerSecond:0.0} rows/s" : "";
        var left = pace.Left(progress) is { } time ? $", {DurationDisplay.Say(time)} left" : "";
        var pending = progress.InProgress > 0 ? $"{progress.InProgress} in progress, " : "";
        return $"{drawn}{share:0 %} {progress.Rows} of {progress.TotalRows} rows{rate}{left}:\n{pending}{Counts(progress)}";
    }

    public static void Write(IAnsiConsole console, BatchResult result)
    {
        console.MarkupLineInterpolated($"[green]finished[/]  {result.Rows} rows");
        Count(console, "approved", result.Approved);
        Count(console, "declined", result.Declined);
        Count(console, "referred", result.Referred);
        Count(console, "expired", result.Expired, evenNone: false);
        Count(console, "failed", result.Failed, evenNone: false);
        Count(console, "duplicates", result.Duplicates, evenNone: false);
        Count(console, "rejected", result.Rejected);
        Fields.Write(console, "results", result.ResultFile);
        if (result.Rejected > 0) Fields.Write(console, "rejected rows", result.RejectedFile, "yellow");
    }

    private static void Count(IAnsiConsole console, string name, long count, bool evenNone = true)
    {
        if (count > 0 || evenNone) Fields.Write(console, name, count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Counts(BatchCounts counts) =>
        $"approved {counts.Approved}, declined {counts.Declined}, referred {counts.Referred}, rejected {counts.Rejected}"
        + Other("expired", counts.Expired) + Other("failed", counts.Failed) + Other("duplicates", counts.Duplicates);

    private static string Other(string name, long count) => count == 0 ? "" : $", {name} {count}";
}
