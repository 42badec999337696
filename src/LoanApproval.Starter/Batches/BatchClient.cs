using Temporalio.Exceptions;

namespace LoanApproval.Starter.Batches;

internal sealed class BatchClient(LoanClient loans)
{
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
                    return loans.Client.StartWorkflowAsync((ILoanBatchWorkflow w) => w.RunAsync(request), options);
                },
                cancellationToken);
            return new(StartKind.Started, handle.Id, handle.ResultRunId);
        }
        catch (WorkflowAlreadyStartedException e)
        {
            var known = await loans.DescribeWorkflowAsync(e.WorkflowId, cancellationToken);
            return new(known.Open ? StartKind.AlreadyRunning : StartKind.AlreadyDecided, e.WorkflowId, known.RunId);
        }
    }

    public async Task<BatchResult> ResultAsync(string workflowId, CancellationToken cancellationToken)
    {
        try
        {
            return await loans.Calls.RunAsync(
                rpc => loans.Client.GetWorkflowHandle<ILoanBatchWorkflow, BatchResult>(workflowId).GetResultAsync(rpcOptions: rpc),
                cancellationToken,
                isLong: true);
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
