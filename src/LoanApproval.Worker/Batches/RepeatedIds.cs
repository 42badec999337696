namespace LoanApproval.Worker.Batches;

// Finds rows with the application id of an earlier row. Only ids that occur more than once stay in memory.
internal sealed class RepeatedIds
{
    // Hash codes: two ids with the same code cost a dictionary entry, and the ids themselves are compared in Mark.
    private readonly HashSet<int> _repeated = [];

    public long TotalRows { get; private set; }

    public static RepeatedIds Of(IEnumerable<BatchRow> rows, CancellationToken cancellationToken)
    {
        var ids = new RepeatedIds();
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ids.TotalRows++;
            if (row.Application is { } application && !seen.Add(HashOf(application))) ids._repeated.Add(HashOf(application));
        }
        return ids;
    }

    public IEnumerable<BatchRow> Mark(IEnumerable<BatchRow> rows)
    {
        var first = new Dictionary<string, (long Line, LoanApplication Application)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Application is not { } application || !_repeated.Contains(HashOf(application)))
                yield return row;
            else if (first.TryAdd(application.ApplicationId, (row.Line, application)))
                yield return row;
            else
                yield return Mark(row, application, first[application.ApplicationId]);
        }
    }

    private static BatchRow Mark(BatchRow row, LoanApplication application, (long Line, LoanApplication Application) first) =>
        ApplicationDifference.Of(application, first.Application) is { Count: > 0 } differences
            ? row with
            {
                Application = null,
                Errors =
                [
                    .. differences.Select(
                        d => new FieldError(d.Field, $"differs from line {first.Line}, which has the same applicationId")),
                ],
            }
            : row with { DuplicateOf = first.Line };

    private static int HashOf(LoanApplication application) => StringComparer.Ordinal.GetHashCode(application.ApplicationId);
}
