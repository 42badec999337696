namespace LoanApproval.Workflows.Batches;

// One attempt at a batch. Applications run concurrently, but their outcomes are written in row order,
// so one number says which rows are finished.
public sealed class BatchRun(
    IBatchFile file, ILoanSubmitter submitter, BatchRequest request, BatchProgress start, Action<BatchProgress> save)
{
    private const int RowsPerCheckpoint = 10;

    // Finished rows wait for a slow earlier row. The limit keeps the memory flat at any file size.
    private const int WaitingPerSlot = 8;

    private BatchProgress _progress = start;
    private long _sinceCheckpoint;
    private int _inProgress;

    public int InProgress => Volatile.Read(ref _inProgress);

    // When the worker stops (first token), the position can still be saved.
    public async Task<BatchProgress> RunAsync(CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        using var slots = new System.Threading.SemaphoreSlim(request.MaxInFlight);
        var submissions = new Queue<Task<RowEnd>>();
        try
        {
            foreach (var row in file.Rows(_progress.Rows))
            {
                ending.Token.ThrowIfCancellationRequested();
                while (submissions.Count >= request.MaxInFlight * WaitingPerSlot
                    || submissions.TryPeek(out var oldest) && oldest.IsCompleted)
                    await CommitAsync(await submissions.Dequeue());
                if (row is { Application: { } application, DuplicateOf: null })
                {
                    await slots.WaitAsync(ending.Token);
                    // The slot may have been released by a row that the same shutdown ended.
                    ending.Token.ThrowIfCancellationRequested();
#pragma warning disable CA2025 // AbandonAsync awaits each task before the semaphore is disposed.
                    submissions.Enqueue(SubmitAsync(row, application, slots, ending.Token));
#pragma warning restore CA2025
                }
                else
                {
                    submissions.Enqueue(Task.FromResult(new RowEnd(row, WithoutSubmission(row))));
                }
            }
            while (submissions.TryDequeue(out var next)) await CommitAsync(await next);
            // No checkpoint: the activity's result follows at once.
            return await FlushAsync();
        }
        finally
        {
            await ending.CancelAsync();
            await AbandonAsync(submissions);
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

    private async Task<RowEnd> SubmitAsync(
        BatchRow row, LoanApplication application, System.Threading.SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _inProgress);
        try
        {
            return new(row, await submitter.SubmitAsync(application, restartFailed: !request.Refresh, cancellationToken));
        }
        finally
        {
            Interlocked.Decrement(ref _inProgress);
            slots.Release();
        }
    }

    private static SubmissionOutcome WithoutSubmission(BatchRow row) => row.DuplicateOf is { } line
        ? new(BatchRowStatus.Duplicate, Reason: $"Same application as line {line}")
        : new(null, Differences: row.Errors);

    private async Task CommitAsync(RowEnd end)
    {
        if (end.Outcome.Status is { } status)
        {
            await file.WriteAsync(Result(end.Row, status, end.Outcome));
            _progress = Count(status);
        }
        else
        {
            await file.WriteRejectedAsync(end.Row, end.Outcome.Differences ?? []);
            _progress = _progress with { Rows = _progress.Rows + 1, Rejected = _progress.Rejected + 1 };
        }
        if (++_sinceCheckpoint >= RowsPerCheckpoint) await CheckpointAsync();
    }

    private BatchProgress Count(BatchRowStatus status)
    {
        var submitted = status == BatchRowStatus.Duplicate ? 0 : 1;
        var counted = _progress with { Rows = _progress.Rows + 1, Submitted = _progress.Submitted + submitted };
        return status switch
        {
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

    // The applications continue in Temporal and the next attempt finds them.
    private static async Task AbandonAsync(IEnumerable<Task<RowEnd>> submissions)
    {
        foreach (var task in submissions)
            await task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private sealed record RowEnd(BatchRow Row, SubmissionOutcome Outcome);
}
