namespace LoanApproval.PartnerSimulator.Settings;

// Finds the known name that a mistyped one resembles.
internal static class NameSuggestion
{
    // One edit for every four letters, rounded up.
    private const int LettersPerEdit = 4;

    // For example, Document for Documents.
    private const int ShortestBeginning = 4;

    public static string? For(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Edits: Edits(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.Edits <= (candidate.Name.Length + LettersPerEdit - 1) / LettersPerEdit
            || (typed.Length >= ShortestBeginning && candidate.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(candidate => candidate.Edits).Select(candidate => candidate.Name).FirstOrDefault();

    // Insertions, deletions and replacements, and swaps of neighbors as one edit, row by row.
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
