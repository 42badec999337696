using System.Globalization;
using LoanApproval.Contracts.Batches;
using LoanApproval.Starter.Batches;
using LoanApproval.Starter.Cli;
using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>A batch: the bar while it runs, the counts at its end.</summary>
internal static class BatchView
{
    private const int BarWidth = 24;

    /// <summary>One line; the bar in it only where it may move.</summary>
    public static string Line(BatchProgress progress, BatchPace pace, bool bar)
    {
        var share = progress.Lines > 0 ? Math.Min(1, (double)progress.Rows / progress.Lines) : 0;
        var full = (int)(share * BarWidth);
        var drawn = bar ? $"{new string('━', full)}{new string('─', BarWidth - full)} " : "";
        var left = pace.Left(progress) is { } time ? $", {Durations.Say(time)} left" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{drawn}{share:0 %} done {progress.Rows} of {progress.Lines}: approved {progress.Approved}, declined {progress.Declined}, referred {progress.Referred}, rejected {progress.Rejected}{Others(progress)}{Pace(pace)}{left}");
    }

    public static void Write(IAnsiConsole console, BatchResult result)
    {
        console.MarkupLineInterpolated($"[green]done[/]  {result.Rows} rows");
        Count(console, "approved", result.Approved);
        Count(console, "declined", result.Declined);
        Count(console, "referred", result.Referred);
        Count(console, "expired", result.Expired, evenNone: false);
        Count(console, "failed", result.Failed, evenNone: false);
        Count(console, "rejected", result.Rejected);
        Fields.Write(console, "results", result.ResultFile);
        if (result.Rejected > 0) Fields.Write(console, "rejected rows", result.RejectedFile, "yellow");
    }

    private static void Count(IAnsiConsole console, string name, long count, bool evenNone = true)
    {
        if (count > 0 || evenNone) Fields.Write(console, name, count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Pace(BatchPace pace) =>
        pace.RowsPerSecond > 0 ? string.Create(CultureInfo.InvariantCulture, $", {pace.RowsPerSecond:0.0} rows/s") : "";

    private static string Others(BatchProgress progress) => progress.Expired + progress.Failed == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", expired {progress.Expired}, failed {progress.Failed}");
}
