using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Heartbeats;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Batches;

/// <summary>Works off a batch file: the activity that runs for hours and goes on, on any worker, where the last one stopped.</summary>
public sealed partial class BatchActivities(IBatchFiles files, ILoanSubmitter submitter, ILogger<BatchActivities> logger)
{
    /// <summary>Submits each row of the file, waits until each is decided or referred, and writes results and rejected rows beside it.</summary>
    /// <remarks>
    /// Safe to retry: the heartbeat carries the rows that are done and how much of the two files belongs to them; what came after is
    /// cut off and done again, and the same application under the same id is found, not started twice.
    /// </remarks>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>, not retryable; <c>WorkerStopping</c>, retried at once.</exception>
    [Activity(ActivityNames.ProcessApplicationFile)]
    public async Task<BatchResult> ProcessApplicationFileAsync(BatchRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var resumed = context.Info.HeartbeatDetails.Count > 0 ? await context.Info.HeartbeatDetailAtAsync<BatchProgress>(0) : null;
        var latest = resumed;
        await using var pulse = HeartbeatLoop.Start(context, () => latest is { } position ? [position] : []);
        await using var file = await files.OpenAsync(request, context.CancellationToken);
        var start = (resumed ?? new BatchProgress { Lines = 0 }) with { Lines = file.Lines };
        // Without the lines of the rows that are done, all are done again: their applications are found, and nothing is dropped.
        if (!await file.RewindAsync(start.ResultBytes, start.RejectedBytes, context.CancellationToken)) start = new BatchProgress { Lines = file.Lines };
        Log.Started(logger, request.FileName, context.Info.Attempt, start.Rows);

        var run = new BatchRun(file, submitter, start, request.MaxInFlight, position =>
        {
            latest = position;
            context.Heartbeat(position);
        });
        try
        {
            var end = await run.RunAsync(context.WorkerShutdownToken, context.CancellationToken);
            Log.Done(logger, request.FileName, end.Rows, end.Rejected);
            return end.Result(file);
        }
        catch (RpcException) when (context.CancellationToken.IsCancellationRequested)
        {
            // A call that was cancelled under way; as a failure it would be retried.
            throw new OperationCanceledException(context.CancellationToken);
        }
        catch (Exception e) when (context.WorkerShutdownToken.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested
            && e is OperationCanceledException or RpcException)
        {
            var saved = await run.CheckpointAsync(CancellationToken.None);
            throw WorkerShutdown.HandOver($"{saved.Rows} rows");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Batch {File}: attempt {Attempt} begins after {Rows} rows")]
        public static partial void Started(ILogger logger, string file, int attempt, long rows);

        [LoggerMessage(2, LogLevel.Information, "Batch {File}: all {Rows} rows are done, {Rejected} of them rejected")]
        public static partial void Done(ILogger logger, string file, long rows, long rejected);
    }
}
