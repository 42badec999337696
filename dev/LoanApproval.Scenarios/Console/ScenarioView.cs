using Spectre.Console;

namespace LoanApproval.Scenarios.Console;

internal static class ScenarioView
{
    private const int NameWidth = 20;

    public static void Write(IAnsiConsole console, ScenarioReport report)
    {
        console.MarkupLineInterpolated($"[bold]{report.Name}[/]  {report.Story}");
        if (report.NotPlayed is { } missing)
        {
            console.MarkupLineInterpolated($"  [yellow]not played[/]  {missing}");
            return;
        }
        foreach (var activity in report.Activities) Write(console, activity);
        foreach (var check in report.Checks)
        {
            console.MarkupLineInterpolated($"  {Mark(check.Holds)} {check.Sentence}");
            if (!check.Holds && check.Found is { } found) console.MarkupLineInterpolated($"    [red]{found}[/]");
        }
        console.MarkupLineInterpolated($"  {report.WebUi}");
        if (report.Note is { } note) console.MarkupLineInterpolated($"  [grey]{note}[/]");
    }

    public static void WriteTable(IAnsiConsole console, IReadOnlyList<ScenarioReport> reports)
    {
        console.WriteLine();
        foreach (var report in reports)
        {
            var mark = report.NotPlayed is not null ? "-" : Mark(report.AsExpected);
            var took = report.NotPlayed is null ? Seconds(report.Took) : "";
            console.MarkupLineInterpolated(
                $"{mark} {report.Name.PadRight(NameWidth)}{report.Verdict.PadRight("NOT AS EXPECTED".Length + 2)}{took,8}");
        }
    }

    private static void Write(IAnsiConsole console, ActivityStory activity)
    {
        console.MarkupLineInterpolated($"  {activity.Type}: {activity.End}");
        foreach (var attempt in activity.Attempts)
        {
            console.MarkupLineInterpolated($"    attempt {attempt.Number,-3}{When(attempt),-20}{Outcome(attempt, activity)}");
            if (attempt.ExpectedDelay is { } expected)
                console.MarkupLineInterpolated($"               [grey]retried after {Next(attempt)} (expected {Seconds(expected)})[/]");
        }
    }

    // The observed delay. If the next attempt was not observed, the delay that the server reported.
    private static string Next(Attempt attempt) => (attempt.Waited ?? attempt.Delay) is { } delay ? Seconds(delay) : "?";

    // If an attempt failed between two observations, only its end is known.
    private static string When(Attempt attempt) => attempt switch
    {
        { Started: { } started } => Time(started),
        { Ended: { } ended } => $"ended {Time(ended)}",
        _ => "",
    };

    private static string Outcome(Attempt attempt, ActivityStory activity)
    {
        var took = attempt is { Started: { } from, Ended: { } to } ? $" after {Seconds(to - from)}" : "";
        return $"{attempt.Failure?.Type ?? activity.End}{took}";
    }

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.00} s");

    private static string Mark(bool holds) => holds ? "✔" : "✘";
}
