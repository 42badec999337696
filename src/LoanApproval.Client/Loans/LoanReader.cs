namespace LoanApproval.Client.Loans;

// Everything that is read about one loan.
internal sealed class LoanReader(ITemporalClient client, ServerCalls calls)
{
    private const int RecentEvents = 10;

    // A worker responds to a query within milliseconds; without a worker, the server alone knows enough.
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(3);

    public WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Handle(string applicationId) =>
        client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId));

    public async Task<ApplicationSnapshot> DescribeAsync(string applicationId, CancellationToken cancellationToken)
    {
        var response = await KnownAsync(applicationId, () => calls.RunAsync(
            rpc => client.WorkflowService.DescribeWorkflowExecutionAsync(
                new()
                {
                    Namespace = client.Options.Namespace,
                    Execution = new() { WorkflowId = WorkflowNames.LoanWorkflowId(applicationId) },
                },
                rpc),
            cancellationToken));
        var snapshot = ApplicationSnapshot.Of(applicationId, response);
        return response.PendingWorkflowTask is { Attempt: > 1 } task
            ? snapshot with { TaskFailure = await TaskFailureAsync(snapshot, task.Attempt, cancellationToken) }
            : snapshot;
    }

    public async Task<LoanStatus?> QueryAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            return await Handle(applicationId).QueryAsync(w => w.Status(), new WorkflowQueryOptions
            {
                Rpc = new RpcOptions { CancellationToken = cancellationToken, Timeout = QueryTimeout, Retry = false },
            });
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && ServerErrors.IsCancelled(e))
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e
            is RpcException or WorkflowQueryFailedException or WorkflowQueryRejectedException
            or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    public async Task<LoanApplication?> ReadStartedAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var page = await KnownAsync(snapshot.ApplicationId, () => calls.RunAsync(
            rpc => client.WorkflowService.GetWorkflowExecutionHistoryAsync(
                new()
                {
                    Namespace = client.Options.Namespace,
                    Execution = new() { WorkflowId = snapshot.WorkflowId, RunId = snapshot.RunId },
                    MaximumPageSize = 1,
                },
                rpc),
            cancellationToken));
        return await LoanSubmission.ReadAsync(client, page.History.Events[0].WorkflowExecutionStartedEventAttributes?.Input);
    }

    public async Task<LoanDecision> ResultAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            return await KnownAsync(
                applicationId,
                () => calls.RunLongAsync(rpc => Handle(applicationId).GetResultAsync(rpcOptions: rpc), cancellationToken));
        }
        catch (WorkflowFailedException e)
        {
            throw RunFailures.Explain(applicationId, e);
        }
        catch (JsonException e)
        {
            throw new LoanClientException(
                LoanClientError.NoDecision, $"The result of application {applicationId} cannot be read: {e.Message}", e);
        }
    }

    public static async Task<T> KnownAsync<T>(string applicationId, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (LoanClientException e) when (e.InnerException is RpcException rpc && ServerErrors.IsWorkflowNotFound(rpc))
        {
            throw new LoanClientException(LoanClientError.NotFound, $"Application {applicationId} does not exist.", e);
        }
    }

    // Only the first failure of a workflow task is in the history, and only the history has its message.
    private async Task<WorkflowTaskFailure?> TaskFailureAsync(
        ApplicationSnapshot snapshot, int attempt, CancellationToken cancellationToken)
    {
        var page = await calls.RunAsync(
            rpc => client.WorkflowService.GetWorkflowExecutionHistoryReverseAsync(
                new()
                {
                    Namespace = client.Options.Namespace,
                    Execution = new() { WorkflowId = snapshot.WorkflowId, RunId = snapshot.RunId },
                    MaximumPageSize = RecentEvents,
                },
                rpc),
            cancellationToken);
        var last = page.History.Events.FirstOrDefault(e =>
            e.EventType is EventType.WorkflowTaskFailed or EventType.WorkflowTaskCompleted or EventType.WorkflowTaskTimedOut);
        return last?.WorkflowTaskFailedEventAttributes is { } failed
            ? new(attempt, failed.Cause.ToString(), FailureInfo.Of(failed.Failure)?.Message ?? "")
            : null;
    }
}
