using System.Globalization;
using LoanApproval.Scenarios.Scenarios;
using LoanApproval.Starter.Console;
using Spectre.Console;

namespace LoanApproval.Scenarios.Console;

/// <summary>What happened in a scenario, attempt by attempt.</summary>
internal static class ScenarioView
{
    private const int NameWidth = 20;
    private const int CheckWidth = 33;

    public static void Write(IAnsiConsole console, ScenarioReport report)
    {
        console.MarkupLineInterpolated($"[bold]{report.Name}[/]  {report.Story}");
        if (report.NotPlayed is { } missing)
        {
            console.MarkupLineInterpolated($"  [yellow]not played[/]  {missing}");
            return;
        }
        foreach (var activity in report.Activities)
            Write(console, activity);
        foreach (var check in report.Checks)
            console.MarkupLineInterpolated($"  {Mark(check.Holds)} {check.What.PadRight(CheckWidth)} {check.Found}");
        console.MarkupLineInterpolated($"  Web UI  {report.WebUi}");
        console.MarkupLineInterpolated($"  there   {report.InTheWebUi}");
    }

    public static void WriteTable(IAnsiConsole console, IReadOnlyList<ScenarioReport> reports)
    {
        console.WriteLine();
        foreach (var report in reports)
        {
            var mark = report.NotPlayed is not null ? "-" : Mark(report.AsExpected);
            console.MarkupLineInterpolated(
                $"{mark} {report.Name.PadRight(NameWidth)}{report.Word.PadRight("NOT AS EXPECTED".Length + 2)}{(report.NotPlayed is null ? DurationDisplay.Say(report.Took) : ""),-12}{report.End ?? report.NotPlayed}");
        }
    }

    private static void Write(IAnsiConsole console, ActivityStory activity)
    {
        console.MarkupLineInterpolated($"  {activity.Type}: {activity.End}");
        foreach (var attempt in activity.Attempts)
        {
            console.MarkupLineInterpolated($"    attempt {attempt.Number,-3}{When(attempt),-20}{Outcome(attempt, activity)}");
            if (attempt.ExpectedDelay is { } expected)
                console.MarkupLineInterpolated($"                [grey]next after {Next(attempt)} (expected {Say(expected)})[/]");
        }
    }

    // The server's own number, and what came of it; of an attempt that timed out, what was seen alone.
    private static string Next(Attempt attempt) => attempt switch
    {
        { Delay: { } delay, Waited: { } waited } => $"{Say(delay)}, in fact {Say(waited)}",
        { Delay: { } delay } => Say(delay),
        { Waited: { } waited } => $"about {Say(waited)}",
        _ => "?",
    };

    // An attempt that failed between two looks was seen at its end alone.
    private static string When(Attempt attempt) => attempt switch
    {
        { Started: { } started } => DisplayText.Moment(started),
        { Ended: { } ended } => $"ended {DisplayText.Moment(ended)}",
        _ => "",
    };

    private static string Outcome(Attempt attempt, ActivityStory activity)
    {
        var took = attempt is { Started: { } from, Ended: { } to } ? $" after {DurationDisplay.Say(to - from)}" : "";
        return attempt.Failure is { } failure ? $"{failure}{took}" : $"{activity.End}{took}";
    }

    private static string Say(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.00} s");

    private static string Mark(bool holds) => holds ? "✔" : "✘";
}
