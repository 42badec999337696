namespace LoanApproval.Workflows.Documents;

public sealed class DocumentProgress(IReadOnlyList<string> requested)
{
    // A hundred reasons of this length stay far below the server's limit of 2 MB for a heartbeat and a result.
    public const int MaxReasonLength = 500;
    private readonly ConcurrentDictionary<string, DocumentVerification> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _inProgress = new(StringComparer.Ordinal);

    public static async Task<DocumentProgress> RestoreAsync(ActivityExecutionContext context, IReadOnlyList<string> requested)
    {
        var progress = new DocumentProgress(requested);
        if (context.Info.HeartbeatDetails.Count == 0) return progress;
        foreach (var document in await context.Info.HeartbeatDetailAtAsync<DocumentVerification[]>(0)) progress.Complete(document);
        return progress;
    }

    public int Count => _done.Count;
    public IEnumerable<string> Remaining => requested.Where(id => !_done.ContainsKey(id));

    public async Task<DocumentVerification> VerifyAsync(string documentId, Func<Task<DocumentVerification>> verify)
    {
        _inProgress[documentId] = Environment.TickCount64;
        try
        {
            var document = await verify();
            Complete(document);
            return document;
        }
        finally { _inProgress.TryRemove(documentId, out _); }
    }

    public void Complete(DocumentVerification document) =>
        _done[document.DocumentId] =
            document with { Reason = document.Reason is { } reason ? InputText.Shorten(reason, MaxReasonLength) : null };

    // Returns null when all documents are done, because the result follows at once.
    public object?[]? Details() => Remaining.Any() ? [_done.Values.ToArray()] : null;

    public bool IsAlive(TimeSpan stuckAfter) =>
        _inProgress.IsEmpty || _inProgress.Values.Any(begun => Environment.TickCount64 - begun < stuckAfter.TotalMilliseconds);

    public DocumentVerificationResult Results() => new([.. requested.Select(id => _done[id])]);
}
