namespace LoanApproval.Workflows.Batches;

// One attempt of a batch. Applications run concurrently, but outcomes are written in row order: one number shows which rows are finished.
#pragma warning disable CA1001 // A semaphore whose wait handle is never used has nothing to dispose of.
public sealed class BatchRun(
#pragma warning restore CA1001
    IBatchFile file, ILoanSubmitter submitter, BatchRequest request, BatchProgress start, Action<BatchProgress> save)
{
    private const int RowsPerCheckpoint = 10;
    // Finished rows wait for a slow earlier row. The limit keeps memory constant for any file size.
    private const int WaitingPerSlot = 8;
    private readonly Queue<(BatchRow Row, Task<SubmissionOutcome> Outcome)> _submissions = new();
    private readonly SemaphoreSlim _slots = new(request.MaxInFlight);
    private BatchProgress _progress = start;
    private long _sinceCheckpoint;
    public int InProgress => request.MaxInFlight - _slots.CurrentCount;

    // When the first token is cancelled (the worker stops), the position can still be saved.
    public async Task<BatchProgress> RunAsync(CancellationToken workerShutdownToken, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(workerShutdownToken, cancellationToken);
        try
        {
            foreach (var row in file.Rows(_progress.Rows))
            {
                ending.Token.ThrowIfCancellationRequested();
                while (_submissions.Count >= request.MaxInFlight * WaitingPerSlot
                    || (_submissions.TryPeek(out var oldest) && oldest.Outcome.IsCompleted)) await CommitAsync();
                _submissions.Enqueue((row, SubmitAsync(row, ending.Token)));
            }
            while (_submissions.Count > 0) await CommitAsync();
            return await FlushAsync();
        }
        finally
        {
            await ending.CancelAsync();
            // The applications continue in Temporal, and the next attempt finds them.
            await Task.WhenAll(_submissions.Select(Task (submission) => submission.Outcome))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task<BatchProgress> CheckpointAsync()
    {
        save(await FlushAsync());
        _sinceCheckpoint = 0;
        return _progress;
    }

    private async Task<BatchProgress> FlushAsync()
    {
        var (resultBytes, rejectedBytes) = await file.FlushAsync();
        return _progress = _progress with { ResultBytes = resultBytes, RejectedBytes = rejectedBytes };
    }

    private async Task<SubmissionOutcome> SubmitAsync(BatchRow row, CancellationToken cancellationToken)
    {
        if (row.DuplicateOf is { } line) return new(BatchRowStatus.Duplicate, Reason: $"Same application as line {line}");
        if (row.Application is not { } application) return new(null, Differences: row.Errors);
        await _slots.WaitAsync(cancellationToken);
        try
        {
            // The slot may have been released by a row that the same shutdown ended.
            cancellationToken.ThrowIfCancellationRequested();
            return await submitter.SubmitAsync(application, restartFailed: !request.Refresh, cancellationToken);
        }
        finally { _slots.Release(); }
    }

    private async Task CommitAsync()
    {
        var (row, submission) = _submissions.Dequeue();
        var outcome = await submission;
        if (outcome.Status is { } status) await file.WriteAsync(Result(row, status, outcome));
        else await file.WriteRejectedAsync(row, outcome.Differences ?? []);
        _progress = Count(outcome.Status);
        if (++_sinceCheckpoint >= RowsPerCheckpoint) await CheckpointAsync();
    }

    private BatchProgress Count(BatchRowStatus? status)
    {
        var submitted = status is null or BatchRowStatus.Duplicate ? 0 : 1;
        var counted = _progress with { Rows = _progress.Rows + 1, Submitted = _progress.Submitted + submitted };
        return status switch
        {
            null => counted with { Rejected = counted.Rejected + 1 },
            BatchRowStatus.Approved => counted with { Approved = counted.Approved + 1 },
            BatchRowStatus.Declined => counted with { Declined = counted.Declined + 1 },
            BatchRowStatus.Referred => counted with { Referred = counted.Referred + 1 },
            BatchRowStatus.Expired => counted with { Expired = counted.Expired + 1 },
            BatchRowStatus.Duplicate => counted with { Duplicates = counted.Duplicates + 1 },
            _ => counted with { Failed = counted.Failed + 1 },
        };
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
}
