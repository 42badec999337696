using LoanApproval.Client.Workers;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Batches;

internal sealed record BatchSnapshot
{
    public required string RunId { get; init; }
    public required bool Open { get; init; }
    public PendingActivity? Activity { get; init; }

    // The newest heartbeat; null before the first one.
    public BatchProgress? Progress { get; init; }
}

internal sealed class BatchClient(LoanClient loans)
{
    public TaskQueuePollers Pollers => loans.Pollers;

    private ITemporalClient Temporal => loans.Client;

    // Finds the batch that is running or finished, if there is one. A request to refresh starts a finished batch again.
    public async Task<StartOutcome> StartAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var options = new WorkflowOptions(request.WorkflowId, TaskQueues.LoanApproval)
        {
            StaticSummary = $"Batch of loan applications {request.ContentHash[..8]}",
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = request.Refresh ? WorkflowIdReusePolicy.AllowDuplicate : WorkflowIdReusePolicy.AllowDuplicateFailedOnly,
        };
        try
        {
            var handle = await loans.Calls.RunAsync(
                rpc =>
                {
                    options.Rpc = rpc;
                    return Temporal.StartWorkflowAsync((ILoanBatchWorkflow w) => w.RunAsync(request), options);
                },
                cancellationToken);
            return new(StartKind.Started, handle.Id, handle.ResultRunId);
        }
        catch (WorkflowAlreadyStartedException e)
        {
            var known = await DescribeAsync(e.WorkflowId, cancellationToken);
            return new(known.Open ? StartKind.AlreadyRunning : StartKind.AlreadyDecided, e.WorkflowId, known.RunId);
        }
    }

    public async Task<BatchSnapshot> DescribeAsync(string workflowId, CancellationToken cancellationToken)
    {
        var response = await loans.Calls.RunAsync(
            rpc => Temporal.WorkflowService.DescribeWorkflowExecutionAsync(
                new() { Namespace = Temporal.Options.Namespace, Execution = new() { WorkflowId = workflowId } }, rpc),
            cancellationToken);
        var info = response.WorkflowExecutionInfo;
        var pending = response.PendingActivities.FirstOrDefault(a => a.ActivityType.Name == ActivityNames.ProcessApplicationFile);
        return new()
        {
            RunId = info.Execution.RunId,
            Open = info.Status == WorkflowExecutionStatus.Running,
            Activity = pending is null ? null : PendingActivity.Of(pending),
            Progress = pending?.HeartbeatDetails is { Payloads_.Count: > 0 } details
                ? JsonSerializer.Deserialize<BatchProgress>(details.Payloads_[0].Data.Span, LoanJson.Options)
                : null,
        };
    }

    public async Task<BatchResult> ResultAsync(string workflowId, CancellationToken cancellationToken)
    {
        try
        {
            return await loans.Calls.RunLongAsync(
                rpc => Temporal.GetWorkflowHandle<ILoanBatchWorkflow, BatchResult>(workflowId).GetResultAsync(rpcOptions: rpc),
                cancellationToken);
        }
        catch (WorkflowFailedException e)
        {
            var cause = e.InnerException is ActivityFailureException { InnerException: { } inner } ? inner : e.InnerException ?? e;
            throw new StarterException(
                ExitCodes.RunFailed,
                TemporalException.IsCanceledException(cause)
                    ? "The batch was cancelled. The applications that it started continue."
                    : $"The batch failed: {cause.Message}",
                "Correct the cause and run the same command again. Applications that are already started are not started twice.");
        }
    }
}
