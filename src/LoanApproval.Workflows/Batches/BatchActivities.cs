namespace LoanApproval.Workflows.Batches;

public sealed partial class BatchActivities(IBatchFiles files, ILoanSubmitter submitter, ILogger<BatchActivities> logger)
{
    // Not loan-approval, where open batches could occupy every slot while the activities of their rows wait for one.
    public const string TaskQueue = "loan-batches";

    /// <summary>Submits each row, waits until each application is decided or referred, and writes results and rejected rows.</summary>
    /// <remarks>Safe to retry: the next attempt truncates both outputs to the lengths in the last heartbeat and submits the later rows
    /// again, which finds the applications that have already started.</remarks>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>, non-retryable; <c>WorkerStopping</c>.</exception>
    [Activity(ActivityNames.ProcessApplicationFile)]
    public async Task<BatchResult> ProcessApplicationFileAsync(BatchRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var position = context.Info.HeartbeatDetails.Count > 0 ? await context.Info.HeartbeatDetailAtAsync<BatchProgress>(0) : null;
        BatchRun? run = null;
        await using var heartbeats = new HeartbeatLoop(
            context, () => position is { } saved ? [saved with { InProgress = run?.InProgress ?? 0 }] : []);
        await using var file = await files.OpenAsync(request, context.CancellationToken);
        var start = (position ?? new BatchProgress { TotalRows = 0 }) with { TotalRows = file.TotalRows };
        // If an output is shorter than the length in the heartbeat, it was deleted. Processing every row again restores it.
        if (!await file.TruncateAsync(start.ResultBytes, start.RejectedBytes)) start = new BatchProgress { TotalRows = file.TotalRows };
        Save(start);
        Log.Started(logger, request.FileName, context.Info.Attempt, start.Rows, start.TotalRows);

        run = new BatchRun(file, submitter, request, start, Save);
        try
        {
            var end = await run.RunAsync(context.WorkerShutdownToken, context.CancellationToken);
            Log.Completed(logger, request.FileName, end.Rows, end.Rejected);
            return new BatchResult(end) { ResultFile = file.ResultFile, RejectedFile = file.RejectedFile };
        }
        catch (RpcException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The cancellation interrupted a call. Without this translation, the attempt would be retried.
            throw new OperationCanceledException(context.CancellationToken);
        }
        catch (Exception e) when (context.WorkerShutdownToken.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested
            && e is OperationCanceledException or RpcException)
        {
            var saved = await run.CheckpointAsync();
            throw WorkerShutdown.HandOver($"row {saved.Rows}");
        }

        void Save(BatchProgress saved)
        {
            position = saved;
            heartbeats.Beat();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Batch {File}: attempt {Attempt} starts after row {Rows} of {TotalRows}")]
        public static partial void Started(ILogger logger, string file, int attempt, long rows, long totalRows);
        [LoggerMessage(2, LogLevel.Information, "Batch {File}: completed, rows: {Rows}, rejected: {Rejected}")]
        public static partial void Completed(ILogger logger, string file, long rows, long rejected);
    }
}
