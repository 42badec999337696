namespace LoanApproval.Worker.Batches;

// Finds rows with the application ID of an earlier row. Only repeated IDs stay in memory.
internal sealed class RepeatedIds
{
    // The hash codes of the IDs. Mark compares the IDs themselves.
    private readonly HashSet<int> _repeated = [];

    public RepeatedIds(IEnumerable<BatchRow> rows, CancellationToken cancellationToken)
    {
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TotalRows++;
            if (row.Application is { } application && !seen.Add(HashOf(application))) _repeated.Add(HashOf(application));
        }
    }

    public long TotalRows { get; }

    public IEnumerable<BatchRow> Mark(IEnumerable<BatchRow> rows)
    {
        var first = new Dictionary<string, (long Line, LoanApplication Application)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var isNew = row.Application is not { } application || !_repeated.Contains(HashOf(application))
                || first.TryAdd(application.ApplicationId, (row.Line, application));
            yield return isNew ? row : Mark(row, first[row.Application!.ApplicationId]);
        }
    }

    private static BatchRow Mark(BatchRow row, (long Line, LoanApplication Application) first)
    {
        var differences = ApplicationDifference.Of(row.Application!, first.Application);
        if (differences.Count == 0) return row with { DuplicateOf = first.Line };
        var rule = $"differs from line {first.Line}, which has the same applicationId";
        return row with { Application = null, Errors = [.. differences.Select(d => new FieldError(d.Field, rule))] };
    }

    private static int HashOf(LoanApplication application) => StringComparer.Ordinal.GetHashCode(application.ApplicationId);
}
