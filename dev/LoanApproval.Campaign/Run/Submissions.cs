using System.Collections.Concurrent;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Campaign.Run;

/// <summary>Submits applications, whatever the server does meanwhile, and collects their decisions.</summary>
internal sealed class Submissions(ITemporalClient client)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends that are no decision, by application.</summary>
    public ConcurrentDictionary<string, string> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>Tries until the server has acknowledged it; the same id twice is one application.</summary>
    public async Task SubmitAsync(LoanApplication application, CancellationToken deadline)
    {
        while (true)
        {
            try
            {
                await client.StartWorkflowAsync(
                    (ILoanApprovalWorkflow w) => w.RunAsync(application),
                    new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
                    {
                        IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
                        IdReusePolicy = WorkflowIdReusePolicy.RejectDuplicate,
                    });
                return;
            }
            catch (WorkflowAlreadyStartedException)
            {
                // Acknowledged by an answer that was lost, and decided since.
                return;
            }
            catch (RpcException)
            {
                await Task.Delay(BetweenTries, deadline);
            }
        }
    }

    /// <summary>The decision, or null when there is none by the deadline.</summary>
    public async Task<LoanDecision?> DecisionAsync(LoanApplication application, CancellationToken deadline)
    {
        var handle = client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(application.ApplicationId));
        while (true)
        {
            try
            {
                return await handle.GetResultAsync(rpcOptions: new RpcOptions { CancellationToken = deadline });
            }
            catch (WorkflowFailedException e)
            {
                Failures[application.ApplicationId] = (e.InnerException ?? e).Message;
                return null;
            }
            catch (OperationCanceledException)
            {
                return null;
            }
            catch (RpcException) when (deadline.IsCancellationRequested)
            {
                return null;
            }
            catch (RpcException e) when (e.Code != RpcException.StatusCode.NotFound)
            {
                await Task.WhenAny(Task.Delay(BetweenTries, deadline));
            }
            catch (RpcException e)
            {
                Failures[application.ApplicationId] = e.Message;
                return null;
            }
        }
    }
}
