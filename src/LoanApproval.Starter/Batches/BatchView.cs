using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Batches;

internal static class BatchView
{
    private const int BarWidth = 24;

    // On two lines, so that both fit a narrow terminal.
    public static IRenderable Render(BatchProgress progress, BatchPace pace)
    {
        var full = (int)(Share(progress) * BarWidth);
        var bar = new string('━', full) + new string('─', BarWidth - full);
        return new Rows(new Text($"{bar} {Rows(progress, pace)}"), new Text(Outcomes(progress)));
    }

    public static string Rows(BatchProgress progress, BatchPace pace)
    {
        var rate = pace.RowsPerSecond > 0 ? $", {pace.RowsPerSecond:0.0} rows/s" : "";
        var left = pace.Left(progress) is { } time ? $", {DurationDisplay.Say(time)} left" : "";
        return $"{Share(progress):0 %} {progress.Rows} of {progress.TotalRows} rows{rate}{left}";
    }

    public static string Outcomes(BatchProgress progress)
    {
        var pending = progress.InProgress > 0 ? $"{progress.InProgress} in progress, " : "";
        return $"{pending}approved {progress.Approved}, declined {progress.Declined}, referred {progress.Referred}, "
            + $"rejected {progress.Rejected}{Other("expired", progress.Expired)}{Other("failed", progress.Failed)}"
            + Other("duplicates", progress.Duplicates);
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

    private static double Share(BatchProgress progress) =>
        progress.TotalRows > 0 ? (double)progress.Rows / progress.TotalRows : 0;

    private static string Other(string name, long count) => count == 0 ? "" : $", {name} {count}";
}
