using LoanApproval.Client.Listing;

namespace LoanApproval.Starter.Console;

// Applications in columns that fit the width of the terminal.
internal static class ListView
{
    private const string Gap = "  ";
    private const int ShortestColumn = 11;

    // With the address of each application, for terminals that show links.
    public static void Write(
        IAnsiConsole console, IReadOnlyList<ListedApplication> found, bool workList, DateTimeOffset now, Func<string, string> linkOf)
    {
        if (found.Count == 0) return;
        List<string[]> rows = [["APPLICATION", "APPLICANT", "AMOUNT", .. workList ? (string[])["DUE", "REASON"] : ["STATUS", "STARTED"]]];
        rows.AddRange(found.Select(row => Cells(row, workList, now)));
        var widths = Widths(rows, console.Profile.Width);
        console.MarkupLineInterpolated($"[grey]{Line(rows[0], widths)}[/]");
        foreach (var (cells, row) in rows.Skip(1).Zip(found))
        {
            var id = DisplayText.Cut(cells[0], widths[0]);
            console.MarkupInterpolated($"[link={linkOf(row.WorkflowId)}]{id}[/]{new string(' ', widths[0] - id.Length)}{Gap}");
            console.Write(Cell(cells[1], widths[1]) + Gap + Cell(cells[2], widths[2], right: true) + Gap);
            console.Write(Cell(cells[3], widths[3]) + Gap, new Style(workList ? Color.Yellow : ColorOf(row.Status)));
            console.WriteLine(DisplayText.Cut(cells[4], widths[4]));
        }
    }

    private static string[] Cells(ListedApplication row, bool workList, DateTimeOffset now)
    {
        var amount = row.Amount is { } value ? AmountOf(value, row.Currency) : "";
        string[] last = workList
            ? [row.Deadline is { } deadline ? DueIn(deadline - now) : "", row.Referral ?? ""]
            : [row.Status, DurationDisplay.Ago(now - row.StartTime)];
        return [.. new[] { row.ApplicationId, row.ApplicantId ?? "", amount, last[0], last[1] }.Select(SafeText.OneLine)];
    }

    private static string AmountOf(decimal amount, string? currency) =>
        currency is null ? amount.ToString("#,##0.##", CultureInfo.InvariantCulture) : Money.Format(amount, currency);

    private static string DueIn(TimeSpan wait) => wait > TimeSpan.Zero ? $"in {DurationDisplay.Say(wait)}" : "now";

    // The two columns of IDs give way first, then the last column.
    private static int[] Widths(List<string[]> rows, int available)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var excess = widths.Sum() + ((widths.Length - 1) * Gap.Length) - available;
        foreach (var column in (int[])[4, 0, 1])
        {
            var cut = Math.Clamp(excess, 0, Math.Max(0, widths[column] - ShortestColumn));
            widths[column] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join(
            Gap, cells.Select((cell, i) => i == cells.Length - 1 ? DisplayText.Cut(cell, widths[i]) : Cell(cell, widths[i], i == 2)));

    private static string Cell(string text, int width, bool right = false) =>
        right ? DisplayText.Cut(text, width).PadLeft(width) : DisplayText.Cut(text, width).PadRight(width);

    private static Color ColorOf(string status) => status switch
    {
        "approved" => Color.Green,
        "declined" or "failed" or "terminated" or "timedOut" => Color.Red,
        "underReview" or "expired" or "cancelled" => Color.Yellow,
        _ => Color.Default,
    };
}
