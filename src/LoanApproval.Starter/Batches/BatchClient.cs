using System.Text.Json;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Loans;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Batches;

/// <summary>Starts a batch or finds it, and looks at it.</summary>
internal sealed class BatchClient(ITemporalClient client)
{
    public ITemporalClient Client => client;

    /// <summary>Starts it, or finds the one that runs or is done.</summary>
    public async Task<StartOutcome> StartAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var options = new WorkflowOptions(WorkflowNames.IntakeWorkflowId(request.ContentHash), TaskQueues.LoanApproval)
        {
            StaticSummary = $"Batch of loan applications {request.ContentHash[..8]}",
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = WorkflowIdReusePolicy.AllowDuplicateFailedOnly,
            Rpc = new RpcOptions { CancellationToken = cancellationToken },
        };
        try
        {
            var handle = await client.StartWorkflowAsync((ILoanBatchWorkflow w) => w.RunAsync(request), options);
            return new(StartKind.Started, handle.Id, handle.ResultRunId);
        }
        catch (WorkflowAlreadyStartedException e)
        {
            var known = await LookAsync(e.WorkflowId, cancellationToken);
            return new(known.Open ? StartKind.AlreadyRunning : StartKind.AlreadyDecided, e.WorkflowId, known.RunId);
        }
    }

    public async Task<BatchSnapshot> LookAsync(string workflowId, CancellationToken cancellationToken)
    {
        var answer = await client.WorkflowService.DescribeWorkflowExecutionAsync(
            new() { Namespace = client.Options.Namespace, Execution = new() { WorkflowId = workflowId } },
            new RpcOptions { CancellationToken = cancellationToken });
        var info = answer.WorkflowExecutionInfo;
        var pending = answer.PendingActivities.FirstOrDefault(a => a.ActivityType.Name == ActivityNames.ProcessApplicationFile);
        return new()
        {
            RunId = info.Execution.RunId,
            Open = info.Status == WorkflowExecutionStatus.Running,
            StartTime = info.StartTime.ToDateTimeOffset(),
            Activity = pending is null ? null : PendingActivity.Of(pending),
            Progress = pending?.HeartbeatDetails is { Payloads_.Count: > 0 } details
                ? JsonSerializer.Deserialize<BatchProgress>(details.Payloads_[0].Data.Span, LoanJson.Options)
                : null,
        };
    }

    /// <exception cref="StarterException">It failed, was cancelled or was terminated.</exception>
    public async Task<BatchResult> ResultAsync(string workflowId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetWorkflowHandle<ILoanBatchWorkflow, BatchResult>(workflowId)
                .GetResultAsync(rpcOptions: new RpcOptions { CancellationToken = cancellationToken });
        }
        catch (WorkflowFailedException e)
        {
            var cause = e.InnerException is ActivityFailureException { InnerException: { } inner } ? inner : e.InnerException ?? e;
            throw new StarterException(
                ExitCodes.RunFailed,
                TemporalException.IsCanceledException(cause) ? "The batch was cancelled; applications that it started go on." : $"The batch failed: {cause.Message}",
                "Put right what is wrong and run the same command again: what is decided is found, not done twice.");
        }
    }
}
