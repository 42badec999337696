using System.Collections.Concurrent;
using LoanApproval.Contracts.Partners;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Documents;

/// <summary>The documents that are done: it travels in the heartbeat, so that the next attempt, on any worker, goes on from there.</summary>
public sealed class DocumentProgress
{
    private readonly ConcurrentDictionary<string, DocumentVerification> done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> underWay = new(StringComparer.Ordinal);

    /// <summary>Reads what the last attempt reported; empty on the first.</summary>
    public static async Task<DocumentProgress> RestoreAsync(ActivityExecutionContext context)
    {
        var progress = new DocumentProgress();
        if (context.Info.HeartbeatDetails.Count == 0) return progress;
        foreach (var document in await context.Info.HeartbeatDetailAtAsync<DocumentVerification[]>(0))
            progress.done[document.DocumentId] = document;
        return progress;
    }

    public int Count => done.Count;

    public bool IsDone(string documentId) => done.ContainsKey(documentId);

    public void Begin(string documentId) => underWay[documentId] = Environment.TickCount64;

    public void End(string documentId) => underWay.TryRemove(documentId, out _);

    public void Complete(DocumentVerification document) => done[document.DocumentId] = document;

    /// <summary>The details of a heartbeat.</summary>
    public object?[] Details() => [done.Values.ToArray()];

    /// <summary>Whether anything under way is younger than the patience, so that a heartbeat may vouch for it.</summary>
    public bool IsAlive(TimeSpan patience) =>
        underWay.IsEmpty || underWay.Values.Any(begun => Environment.TickCount64 - begun < patience.TotalMilliseconds);

    /// <summary>The results in the order of the request.</summary>
    public DocumentVerificationResult InOrderOf(IEnumerable<string> documentIds) => new([.. documentIds.Select(id => done[id])]);
}
