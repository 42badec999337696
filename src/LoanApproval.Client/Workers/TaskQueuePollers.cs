using Temporalio.Api.TaskQueue.V1;

namespace LoanApproval.Client.Workers;

/// <summary>Reports whether a worker polls a task queue.</summary>
public sealed class TaskQueuePollers(ITemporalClient client, ServerCalls calls)
{
    // A poll lasts a minute and the server lists pollers for five: a poller that has not polled since then has gone.
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(75);

    /// <summary>Returns true also if the server does not report it, because a warning must not be wrong.</summary>
    public async Task<bool> ExistAsync(string queue, TaskQueueType type, CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls.RunAsync(
                rpc => client.WorkflowService.DescribeTaskQueueAsync(
                    new()
                    {
                        Namespace = client.Options.Namespace,
                        TaskQueue = new TaskQueue { Name = queue, Kind = TaskQueueKind.Normal },
                        TaskQueueType = type,
                    },
                    rpc),
                cancellationToken);
            var oldest = DateTimeOffset.UtcNow - Recent;
            return response.Pollers.Any(poller => poller.LastAccessTime is null || poller.LastAccessTime.ToDateTimeOffset() > oldest);
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.ServerError)
        {
            return true;
        }
    }

    /// <summary>Returns whether a worker polls for workflow tasks of loans.</summary>
    public Task<bool> ForWorkflowsAsync(CancellationToken cancellationToken) =>
        ExistAsync(TaskQueues.LoanApproval, TaskQueueType.Workflow, cancellationToken);

    /// <summary>Returns whether a worker polls for document verifications.</summary>
    public Task<bool> ForDocumentsAsync(CancellationToken cancellationToken) =>
        ExistAsync(TaskQueues.LoanDocuments, TaskQueueType.Activity, cancellationToken);
}
