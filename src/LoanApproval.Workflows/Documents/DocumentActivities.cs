namespace LoanApproval.Workflows.Documents;

/// <summary>A long-running activity whose heartbeats contain its progress.</summary>
public sealed partial class DocumentActivities(IDocumentVerifier verifier, VerificationLimits limits, ILogger<DocumentActivities> logger)
{
    // Each heartbeat is a write on the server. Repeating a few documents that took no longer than this costs less.
    public static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(100);
    private const int MaxUnreported = 5;

    /// <summary>Verifies the documents, several concurrently, and returns the results in the order of the request.</summary>
    /// <remarks>Safe to retry: an attempt skips the documents in the last heartbeat. The verifier stores responses by key.</remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="IDocumentVerifier"/>; <c>WorkerStopping</c> (retryable).</exception>
    [Activity(ActivityNames.VerifyDocuments)]
    public async Task<DocumentVerificationResult> VerifyDocumentsAsync(DocumentVerificationRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var progress = await DocumentProgress.RestoreAsync(context, request.DocumentIds);
        if (progress.Count > 0) Log.Resumed(logger, request.ApplicationId, progress.Count, request.DocumentIds.Count);

        try { await VerifyRemainingAsync(context, progress, request); }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            Log.Stopped(logger, request.ApplicationId, progress.Count, request.DocumentIds.Count, context.CancelReason);
            throw;
        }

        if (progress.Remaining.Any()) throw WorkerShutdown.HandOver($"{progress.Count} of {request.DocumentIds.Count} documents");
        Log.Verified(logger, request.ApplicationId, progress.Count);
        return progress.Results();
    }

    private async Task VerifyRemainingAsync(
        ActivityExecutionContext context, DocumentProgress progress, DocumentVerificationRequest request)
    {
        await using var heartbeats = new HeartbeatLoop(context, progress.Details, () => progress.IsAlive(limits.StuckAfter));
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.MaxConcurrency, CancellationToken = context.CancellationToken };
        var (begun, unreported) = (Stopwatch.GetTimestamp(), 0);
        await Parallel.ForEachAsync(progress.Remaining.ToArray(), options, async (documentId, cancellationToken) =>
        {
            // A worker that is stopping finishes the documents in progress and starts no new ones.
            if (context.WorkerShutdownToken.IsCancellationRequested) return;
            var key = IdempotencyKeys.Document(request.ApplicationId, documentId);
            var document = await progress.VerifyAsync(
                documentId, () => verifier.VerifyAsync(key, request.ApplicantId, documentId, cancellationToken));
            LoanMetrics.DocumentVerified(LoanJson.NameOf(document.Status));
            if (Stopwatch.GetElapsedTime(begun) < Quick && Interlocked.Increment(ref unreported) % MaxUnreported != 0) return;
            heartbeats.Beat();
        });
        // Saves the progress for the next attempt. If all documents are done, nothing is sent.
        heartbeats.Beat();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information,
            "Application {ApplicationId}: resuming document verification after {Done} of {Total} documents")]
        public static partial void Resumed(ILogger logger, string applicationId, int done, int total);
        [LoggerMessage(2, LogLevel.Information, "Application {ApplicationId}: document verification completed, documents: {Total}")]
        public static partial void Verified(ILogger logger, string applicationId, int total);
        [LoggerMessage(3, LogLevel.Information,
            "Application {ApplicationId}: document verification stopped after {Done} of {Total} documents ({Reason})")]
        public static partial void Stopped(ILogger logger, string applicationId, int done, int total, ActivityCancelReason reason);
    }
}
