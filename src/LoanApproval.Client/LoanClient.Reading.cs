using WorkflowExecution = Temporalio.Api.Common.V1.WorkflowExecution;

namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    private const int RecentEvents = 10;
    private static readonly TimeSpan _queryTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Returns what the server knows about an application. Needs no worker.</summary>
    /// <exception cref="LoanClientException">The application does not exist.</exception>
    public Task<ApplicationSnapshot> DescribeAsync(string applicationId, CancellationToken cancellationToken) =>
        DescribeWorkflowAsync(WorkflowNames.LoanWorkflowId(applicationId), cancellationToken);

    public async Task<ApplicationSnapshot> DescribeWorkflowAsync(string workflowId, CancellationToken cancellationToken)
    {
        // The SDK's own description hides the pending activities.
        var response = await RunAsync(
            workflowId,
            rpc => client.WorkflowService.DescribeWorkflowExecutionAsync(
                new() { Namespace = client.Options.Namespace, Execution = new() { WorkflowId = workflowId } }, rpc),
            cancellationToken);
        var snapshot = ApplicationSnapshot.Of(response);
        if (response.PendingWorkflowTask is not { Attempt: > 1 } task) return snapshot;
        // Only the history contains the message, and only that of the first failure.
        var recent = await RunAsync(
            workflowId,
            rpc => client.WorkflowService.GetWorkflowExecutionHistoryReverseAsync(
                new() { Namespace = client.Options.Namespace, Execution = ExecutionOf(snapshot), MaximumPageSize = RecentEvents }, rpc),
            cancellationToken);
        var last = recent.History.Events.FirstOrDefault(e =>
            e.EventType is EventType.WorkflowTaskFailed or EventType.WorkflowTaskCompleted or EventType.WorkflowTaskTimedOut);
        return last?.WorkflowTaskFailedEventAttributes is { } failed
            ? snapshot with { TaskFailure = new(task.Attempt, failed.Cause.ToString(), FailureInfo.Of(failed.Failure)?.Message ?? "") }
            : snapshot;
    }

    public async Task<LoanStatus?> QueryAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            return await Handle(applicationId).QueryAsync(w => w.Status(), new WorkflowQueryOptions
            {
                Rpc = new RpcOptions { CancellationToken = cancellationToken, Timeout = _queryTimeout, Retry = false },
            });
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && ServerErrors.IsCancelled(e))
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is RpcException or WorkflowQueryFailedException or WorkflowQueryRejectedException
            or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the workflow's <c>status</c>, or what the server knows if no worker responds.</summary>
    public async Task<LoanStatus> StatusAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.TaskFailure is null && await QueryAsync(snapshot.ApplicationId, cancellationToken) is { } status) return status;
        var application = await ReadStartedAsync(snapshot, cancellationToken);
        var isCompleted = snapshot.Status == WorkflowExecutionStatus.Completed;
        return new LoanStatus
        {
            Step = snapshot.Step,
            DocumentsTotal = application?.DocumentIds.Count ?? 0,
            Decision = isCompleted ? await ResultAsync(snapshot.ApplicationId, cancellationToken) : null,
        };
    }

    /// <summary>Returns the input of an application; null if it is not valid.</summary>
    public async Task<LoanApplication?> ReadStartedAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var page = await RunAsync(
            snapshot.WorkflowId,
            rpc => client.WorkflowService.GetWorkflowExecutionHistoryAsync(
                new() { Namespace = client.Options.Namespace, Execution = ExecutionOf(snapshot), MaximumPageSize = 1 }, rpc),
            cancellationToken);
        var input = PayloadReader.Read<JsonElement>(page.History.Events[0].WorkflowExecutionStartedEventAttributes?.Input);
        LoanApplicationReader.Read(input, out var application);
        return application;
    }

    /// <summary>Waits for the result, which follows the notification (at most 24 hours after the decision).</summary>
    /// <exception cref="LoanClientException">The workflow ended without a decision.</exception>
    public Task<LoanDecision> ResultAsync(string applicationId, CancellationToken cancellationToken) =>
        WorkflowResultAsync<LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId), cancellationToken);

    /// <exception cref="LoanClientException">The workflow ended without a result.</exception>
    public async Task<T> WorkflowResultAsync<T>(string workflowId, CancellationToken cancellationToken)
    {
        try
        {
            var handle = client.GetWorkflowHandle(workflowId);
            return await RunAsync(workflowId, rpc => handle.GetResultAsync<T>(rpcOptions: rpc), cancellationToken, isLong: true);
        }
        catch (Exception e) when (e is WorkflowFailedException or JsonException)
        {
            var cause = e.InnerException is ActivityFailureException { InnerException: { } failed } ? failed : e.InnerException ?? e;
            var end = cause switch
            {
                _ when e is JsonException => $"has a result that cannot be read: {e.Message}",
                CanceledFailureException => "was cancelled.",
                TerminatedFailureException => $"was terminated: {cause.Message}",
                TimeoutFailureException => "timed out.",
                ApplicationFailureException failure => $"failed: {failure.ErrorType}: {failure.Message}",
                _ => $"failed: {cause.Message}",
            };
            throw new LoanClientException(LoanClientError.NoDecision, $"{NameOf(workflowId)} {end}", e)
            { FailureType = (cause as ApplicationFailureException)?.ErrorType };
        }
    }

    private static WorkflowExecution ExecutionOf(ApplicationSnapshot snapshot) =>
        new() { WorkflowId = snapshot.WorkflowId, RunId = snapshot.RunId };
}
