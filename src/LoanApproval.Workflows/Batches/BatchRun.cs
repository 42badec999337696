using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.Workflows.Batches;

/// <summary>
/// One attempt at a batch: so many applications at a time, their ends written in the order of the rows, so that one number says
/// what is done.
/// </summary>
public sealed class BatchRun(IBatchFile file, ILoanSubmitter submitter, BatchProgress done, int maxInFlight, Action<BatchProgress> checkpoint)
{
    private const int RowsPerCheckpoint = 10;

    // Rows that ended before an older, slow one wait for it: bounded, so that a million rows take no more memory than these.
    private const int WaitingPerPlace = 8;

    private BatchProgress _progress = done;
    private long _sinceCheckpoint;

    /// <summary>Works until the file's end, or until it is told to take no more rows.</summary>
    /// <param name="stopping">Asks for an early end: rows under way are waited for no longer than needed to save the position.</param>
    /// <param name="cancellationToken">Ends at once.</param>
    public async Task<BatchProgress> RunAsync(CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        using var places = new System.Threading.SemaphoreSlim(maxInFlight);
        var underWay = new Queue<Task<RowEnd>>();
        try
        {
            foreach (var row in file.Rows(_progress.Rows))
            {
                while (underWay.Count >= maxInFlight * WaitingPerPlace || underWay.TryPeek(out var oldest) && oldest.IsCompleted)
                    await CommitAsync(await underWay.Dequeue(), ending.Token);
                if (row.Application is { } application)
                {
                    await places.WaitAsync(ending.Token);
                    // The place may come from a row that the same stop has ended.
                    ending.Token.ThrowIfCancellationRequested();
#pragma warning disable CA2025 // AbandonAsync has awaited each of them before the semaphore goes.
                    underWay.Enqueue(SubmitAsync(row, application, places, ending.Token));
#pragma warning restore CA2025
                }
                else
                {
                    underWay.Enqueue(Task.FromResult(new RowEnd(row, null)));
                }
            }
            while (underWay.TryDequeue(out var next))
                await CommitAsync(await next, ending.Token);
            // No checkpoint: the result follows at once, and says more than a heartbeat.
            return await FlushAsync(cancellationToken);
        }
        finally
        {
            await ending.CancelAsync();
            await AbandonAsync(underWay);
        }
    }

    /// <summary>Makes what is written the position from which the next attempt goes on.</summary>
    public async Task<BatchProgress> CheckpointAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        _sinceCheckpoint = 0;
        checkpoint(_progress);
        return _progress;
    }

    private async Task<BatchProgress> FlushAsync(CancellationToken cancellationToken)
    {
        var (results, rejected) = await file.FlushAsync(cancellationToken);
        _progress = _progress with { ResultBytes = results, RejectedBytes = rejected };
        return _progress;
    }

    private async Task<RowEnd> SubmitAsync(BatchRow row, LoanApplication application, System.Threading.SemaphoreSlim places, CancellationToken cancellationToken)
    {
        try
        {
            return new(row, await submitter.SubmitAsync(application, cancellationToken));
        }
        finally
        {
            places.Release();
        }
    }

    private async Task CommitAsync(RowEnd end, CancellationToken cancellationToken)
    {
        if (end.Outcome is { Status: { } status } outcome)
        {
            await file.WriteAsync(Result(end.Row, status, outcome), cancellationToken);
            _progress = _progress.Add(status);
        }
        else
        {
            await file.WriteAsync(new BatchRejection(end.Row.Line, end.Row.ApplicationId, end.Outcome?.Differences ?? end.Row.Errors), cancellationToken);
            _progress = _progress.AddRejected();
        }
        if (++_sinceCheckpoint >= RowsPerCheckpoint) await CheckpointAsync(cancellationToken);
    }

    private static BatchRowResult Result(BatchRow row, BatchRowStatus status, SubmissionOutcome outcome) => new()
    {
        Line = row.Line,
        ApplicationId = row.Application!.ApplicationId,
        Status = status,
        Reason = outcome.Reason,
        CreditScore = outcome.Decision?.CreditScore,
        LoanId = outcome.Decision?.LoanId,
        MonthlyPayment = outcome.Decision?.MonthlyPayment,
        WorkflowId = WorkflowNames.LoanWorkflowId(row.Application.ApplicationId),
    };

    // The applications go on in Temporal, and the next attempt finds them; only our waiting for them ends.
    private static async Task AbandonAsync(IEnumerable<Task<RowEnd>> underWay)
    {
        foreach (var task in underWay)
            await task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private sealed record RowEnd(BatchRow Row, SubmissionOutcome? Outcome);
}
