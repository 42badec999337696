namespace LoanApproval.Client.Loans;

// The only place that starts a loan.
internal sealed class LoanStarter(ITemporalClient client, ServerCalls calls, LoanReader reader)
{
    public async Task<StartOutcome> StartAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(application, LoanSubmission.Options(application, restartFailed), cancellationToken);
        }
        catch (LoanClientException e) when (IsUnknownSearchAttribute(e.InnerException))
        {
            // No worker has registered them yet. Then the workflow sets them.
            var options = LoanSubmission.Options(application, restartFailed);
            options.TypedSearchAttributes = null;
            return await StartAsync(application, options, cancellationToken);
        }
    }

    private async Task<StartOutcome> StartAsync(LoanApplication application, WorkflowOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var handle = await calls.RunAsync(
                rpc =>
                {
                    options.Rpc = rpc;
                    return client.StartWorkflowAsync((ILoanApprovalWorkflow w) => w.RunAsync(application), options);
                },
                cancellationToken);
            return new(StartKind.Started, handle.Id, handle.ResultRunId ?? handle.FirstExecutionRunId);
        }
        catch (WorkflowAlreadyStartedException)
        {
            var known = await reader.DescribeAsync(application.ApplicationId, cancellationToken);
            ConflictingSubmission.Reject(application, await reader.ReadStartedAsync(known, cancellationToken), running: !known.Decided);
            return new(known.Decided || !known.Open ? StartKind.AlreadyDecided : StartKind.AlreadyRunning, known.WorkflowId, known.RunId);
        }
    }

    private static bool IsUnknownSearchAttribute(Exception? e) => e is RpcException { Code: RpcException.StatusCode.InvalidArgument } rpc
        && LoanSearchAttributes.All.Any(attribute => rpc.Message.Contains(attribute.Name, StringComparison.Ordinal));
}
