using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Heartbeats;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Documents;

/// <summary>Verifies documents: the long activity, whose heartbeats carry what is done.</summary>
public sealed partial class DocumentActivities(IDocumentVerifier verifier, ILogger<DocumentActivities> logger)
{
    /// <summary>Has each document verified, several at a time, and answers in the order of the request.</summary>
    /// <remarks>
    /// Safe to retry: a new attempt, on any worker, goes on with the documents that the last heartbeat does not name; one that
    /// was checked after it has the same key, so that the verifier answers it again without work.
    /// </remarks>
    /// <exception cref="ApplicationFailureException">As <see cref="IDocumentVerifier.VerifyAsync"/>; retryable when the worker stops.</exception>
    [Activity(ActivityNames.VerifyDocuments)]
    public async Task<DocumentVerificationResult> VerifyDocumentsAsync(DocumentVerificationRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var progress = await DocumentProgress.RestoreAsync(context, request.DocumentIds);
        if (progress.Count > 0) Log.Resumed(logger, request.ApplicationId, progress.Count, request.DocumentIds.Count);

        try
        {
            await VerifyRemainingAsync(context, progress, request);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            Log.Stopped(logger, request.ApplicationId, progress.Count, request.DocumentIds.Count, context.CancelReason);
            throw;
        }

        if (progress.Remaining.Any()) throw WorkerShutdown.HandOver($"{progress.Count} of {request.DocumentIds.Count} documents");
        Log.Verified(logger, request.ApplicationId, progress.Count);
        return progress.Results();
    }

    private async Task VerifyRemainingAsync(ActivityExecutionContext context, DocumentProgress progress, DocumentVerificationRequest request)
    {
        await using (HeartbeatLoop.Start(context, () => progress.IsAlive(verifier.StuckAfter) ? progress.Details() : null))
        {
            var degree = new ParallelOptions { MaxDegreeOfParallelism = verifier.MaxConcurrency, CancellationToken = context.CancellationToken };
            await Parallel.ForEachAsync(progress.Remaining.ToArray(), degree, async (id, cancellationToken) =>
            {
                // A stopping worker takes no new document, finishes those under way, and leaves the rest to another.
                if (context.WorkerShutdownToken.IsCancellationRequested) return;
                await VerifyOneAsync(context, progress, request, id, cancellationToken);
            });
        }
    }

    private async Task VerifyOneAsync(
        ActivityExecutionContext context, DocumentProgress progress, DocumentVerificationRequest request, string documentId, CancellationToken cancellationToken)
    {
        progress.Begin(documentId);
        try
        {
            var key = IdempotencyKeys.Document(request.ApplicationId, documentId);
            progress.Complete(await verifier.VerifyAsync(key, request.ApplicantId, documentId, cancellationToken));
        }
        finally
        {
            progress.End(documentId);
        }
        if (progress.Details() is { } details) context.Heartbeat(details);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Documents of {ApplicationId}: going on after {Done} of {Total}")]
        public static partial void Resumed(ILogger logger, string applicationId, int done, int total);

        [LoggerMessage(2, LogLevel.Information, "Documents of {ApplicationId}: all {Total} checked")]
        public static partial void Verified(ILogger logger, string applicationId, int total);

        [LoggerMessage(3, LogLevel.Warning, "Documents of {ApplicationId}: stopped after {Done} of {Total}: {Reason}")]
        public static partial void Stopped(ILogger logger, string applicationId, int done, int total, ActivityCancelReason reason);
    }
}
