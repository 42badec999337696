using System.Collections.Concurrent;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Documents;

/// <summary>The documents that are done: it travels in the heartbeat, so that the next attempt, on any worker, goes on from there.</summary>
/// <param name="requested">The documents to do, in order.</param>
public sealed class DocumentProgress(IReadOnlyList<string> requested)
{
    private readonly ConcurrentDictionary<string, DocumentVerification> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _underWay = new(StringComparer.Ordinal);

    /// <summary>Reads what the last attempt reported; empty on the first.</summary>
    public static async Task<DocumentProgress> RestoreAsync(ActivityExecutionContext context, IReadOnlyList<string> requested)
    {
        var progress = new DocumentProgress(requested);
        if (context.Info.HeartbeatDetails.Count == 0) return progress;
        foreach (var document in await context.Info.HeartbeatDetailAtAsync<DocumentVerification[]>(0))
            progress._done[document.DocumentId] = document;
        return progress;
    }

    public int Count => _done.Count;

    public IEnumerable<string> Remaining => requested.Where(id => !_done.ContainsKey(id));

    public void Begin(string documentId) => _underWay[documentId] = Environment.TickCount64;

    public void End(string documentId) => _underWay.TryRemove(documentId, out _);

    public void Complete(DocumentVerification document) => _done[document.DocumentId] = document;

    /// <summary>
    /// The details of a heartbeat; null when all is done: the result follows at once, and the SDK sends it without waiting for a heartbeat
    /// before it, which a stopping worker may then no longer be there for.
    /// </summary>
    public object?[]? Details() => Remaining.Any() ? [_done.Values.ToArray()] : null;

    /// <summary>Whether anything under way is younger than the patience, so that a heartbeat may vouch for it.</summary>
    public bool IsAlive(TimeSpan patience) =>
        _underWay.IsEmpty || _underWay.Values.Any(begun => Environment.TickCount64 - begun < patience.TotalMilliseconds);

    /// <summary>The results in the order of the request, when nothing remains.</summary>
    public DocumentVerificationResult Results() => new([.. requested.Select(id => _done[id])]);
}
