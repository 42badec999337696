namespace LoanApproval.Starter.Console;

internal static class ListView
{
    private const string Gap = "  ";
    private const int AmountColumn = 2;
    private const int ShortestColumn = 11;

    public static void Write(
        IAnsiConsole console, IReadOnlyList<ListedApplication> found, bool workList, DateTimeOffset now, Func<string, string> linkOf)
    {
        if (found.Count == 0) return;
        List<string[]> rows = [["APPLICATION", "APPLICANT", "AMOUNT", .. workList ? (string[])["DUE", "REASON"] : ["STATUS", "STARTED"]]];
        rows.AddRange(found.Select(row => Cells(row, workList, now)));
        var widths = Widths(rows, console.Profile.Width);
        console.MarkupLineInterpolated($"[grey]{string.Join(Gap, Fit(rows[0], widths))}[/]");
        foreach (var (cells, row) in rows.Skip(1).Zip(found))
        {
            if (Fit(cells, widths) is not [var padded, var applicant, var amount, var state, var last]) continue;
            var id = padded.TrimEnd();
            console.MarkupInterpolated($"[link={linkOf(row.WorkflowId)}]{id}[/]{padded[id.Length..]}{Gap}");
            console.Write($"{applicant}{Gap}{amount}{Gap}");
            console.Write(state + Gap, Style.Parse(DisplayText.Color(row.Status)));
            console.WriteLine(last);
        }
    }

    private static string[] Cells(ListedApplication row, bool workList, DateTimeOffset now)
    {
        var amount = row is { Amount: { } known, Currency: { } currency }
            ? Money.Format(known, currency) : row.Amount?.ToString("#,##0.##", CultureInfo.InvariantCulture);
        string?[] cells = workList
            ? [row.ApplicationId, row.ApplicantId, amount, row.Deadline is { } deadline ? DisplayText.In(deadline - now) : "", row.Referral]
            : [row.ApplicationId, row.ApplicantId, amount, row.Status, DisplayText.Ago(now - row.StartTime)];
        return [.. cells.Select(cell => SafeText.OneLine(cell ?? ""))];
    }

    // The last column is shortened first, then the two columns of IDs.
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

    private static string[] Fit(string[] cells, int[] widths) =>
    [
        .. cells.Select((cell, i) => DisplayText.Cut(cell, widths[i])).Select((cell, i) =>
            i == AmountColumn ? cell.PadLeft(widths[i]) : i == cells.Length - 1 ? cell : cell.PadRight(widths[i])),
    ];
}
