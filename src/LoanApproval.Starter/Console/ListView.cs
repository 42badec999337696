using LoanApproval.Starter.Loans;
using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>Applications in columns.</summary>
internal static class ListView
{
    private const int StatusWidth = 22;

    public static void Write(IAnsiConsole console, IReadOnlyList<ListedApplication> found)
    {
        if (found.Count == 0) return;
        var width = Math.Max("APPLICATION".Length, found.Max(f => f.ApplicationId.Length)) + 2;
        console.MarkupLineInterpolated($"[grey]{"APPLICATION".PadRight(width)}{"STATUS".PadRight(StatusWidth)}STARTED[/]");
        foreach (var row in found)
        {
            console.Write(row.ApplicationId.PadRight(width));
            console.Write(row.Status.PadRight(StatusWidth), new Style(Color(row.Status)));
            console.WriteLine(DisplayText.Time(row.StartTime));
        }
    }

    private static Color Color(string status) => status switch
    {
        "approved" => Spectre.Console.Color.Green,
        "declined" or "failed" or "terminated" or "timedOut" => Spectre.Console.Color.Red,
        "underReview" or "expired" or "cancelled" => Spectre.Console.Color.Yellow,
        _ => Spectre.Console.Color.Default,
    };
}
