namespace LoanApproval.Contracts.Wire;

public static class Suggestion
{
    public static string? For(string typed, IEnumerable<string> names) => names
        .Select(name => (name, edits: Edits(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.edits <= (candidate.name.Length + 3) / 4 || IsBeginning(typed, candidate.name))
        .OrderBy(candidate => candidate.edits).Select(candidate => candidate.name).FirstOrDefault();

    // For example, StartToClose for StartToCloseTimeout.
    private static bool IsBeginning(string typed, string name) =>
        typed.Length >= 4 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // Insertions, deletions, replacements and swaps of neighbors (optimal string alignment), row by row.
    private static int Edits(string a, string b)
    {
        var (beforeLast, last) = (Array.Empty<int>(), Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }
}
