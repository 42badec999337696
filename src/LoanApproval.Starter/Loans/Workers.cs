using LoanApproval.Contracts.Wire;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>Whether anybody works on a task queue.</summary>
internal sealed class Workers(ITemporalClient client)
{
    // A poll lasts a minute and the server lists pollers for five: one that polled long ago is gone.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(75);

    /// <summary>True when the server cannot tell: a warning must not be wrong.</summary>
    public async Task<bool> ServeAsync(string queue, TaskQueueType type, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.WorkflowService.DescribeTaskQueueAsync(
                new()
                {
                    Namespace = client.Options.Namespace,
                    TaskQueue = new TaskQueue { Name = queue, Kind = TaskQueueKind.Normal },
                    TaskQueueType = type,
                },
                new RpcOptions { CancellationToken = cancellationToken });
            var oldest = DateTimeOffset.UtcNow - Fresh;
            return answer.Pollers.Any(p => p.LastAccessTime is null || p.LastAccessTime.ToDateTimeOffset() > oldest);
        }
        catch (RpcException)
        {
            return true;
        }
    }

    public Task<bool> DecideAsync(CancellationToken cancellationToken) => ServeAsync(TaskQueues.LoanApproval, TaskQueueType.Workflow, cancellationToken);

    public Task<bool> VerifyDocumentsAsync(CancellationToken cancellationToken) => ServeAsync(TaskQueues.LoanDocuments, TaskQueueType.Activity, cancellationToken);
}
