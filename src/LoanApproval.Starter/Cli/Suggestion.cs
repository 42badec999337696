namespace LoanApproval.Starter.Cli;

// "Did you mean submit?" for a word that is close to a known one.
internal static class Suggestion
{
    private const int MaxDistance = 2;

    public static string For(string word, IEnumerable<string> known)
    {
        var best = known.Select(
            candidate => (candidate, Distance: DistanceOf(word, candidate))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return best.candidate is { } found && best.Distance <= MaxDistance && best.Distance < found.Length - 1
            ? $" Did you mean {found}?"
            : "";
    }

    // Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbors ("sbumit") count 1 each.
    private static int DistanceOf(string a, string b)
    {
        var (older, old, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(old[j], row[j - 1]) + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], older[j - 2] + 1);
            }
            (older, old, row) = (old, row, older);
        }
        return old[b.Length];
    }
}
