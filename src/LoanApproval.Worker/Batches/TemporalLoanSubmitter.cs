using LoanApproval.Client;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Batches;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Batches;

internal sealed class TemporalLoanSubmitter(ITemporalClient client) : ILoanSubmitter
{
    // A decision ends the long poll at once; only a referred application has to be looked up.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // One word for it in every client: the value of the search attribute.
    private static readonly string UnderReview = LoanJson.NameOf(LoanStep.UnderReview);

    public async Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        var options = LoanSubmission.Options(application.ApplicationId);
        options.Rpc = new RpcOptions { CancellationToken = cancellationToken };
        if (!restartFailed) options.IdReusePolicy = WorkflowIdReusePolicy.RejectDuplicate;
        try
        {
            await client.StartWorkflowAsync((ILoanApprovalWorkflow w) => w.RunAsync(application), options);
        }
        catch (WorkflowAlreadyStartedException e)
        {
            // An earlier attempt or another client started it, perhaps with other data.
            var earlier = await LoanSubmission.ReadStartedAsync(client, e.WorkflowId, e.RunId, cancellationToken);
            if (Differences(application, earlier) is { Count: > 0 } differences) return new(null, Differences: differences);
        }
        return await WaitAsync(application.ApplicationId, cancellationToken);
    }

    private async Task<SubmissionOutcome> WaitAsync(string applicationId, CancellationToken cancellationToken)
    {
        var handle = client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId));
        using var poll = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var result = handle.GetResultAsync(rpcOptions: new RpcOptions { CancellationToken = poll.Token });
        try
        {
            for (var pause = FirstLook; await Task.WhenAny(result, Task.Delay(pause, cancellationToken)) != result; pause = Longer(pause))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await IsUnderReviewAsync(handle, cancellationToken)) return new(BatchRowStatus.Referred, Reason: "Waits for manual review");
            }
            var decision = await result;
            return new(StatusOf(decision.Outcome), decision, decision.Reason);
        }
        catch (WorkflowFailedException e)
        {
            return new(BatchRowStatus.Failed, Reason: (e.InnerException ?? e).Message);
        }
        finally
        {
            await poll.CancelAsync();
        }
    }

    private static async Task<bool> IsUnderReviewAsync(WorkflowHandle handle, CancellationToken cancellationToken)
    {
        var description = await handle.DescribeAsync(new() { Rpc = new RpcOptions { CancellationToken = cancellationToken } });
        return description.TypedSearchAttributes.TryGetValue(LoanSearchAttributes.Status, out var status) && status == UnderReview;
    }

    private static IReadOnlyList<FieldError> Differences(LoanApplication application, LoanApplication? earlier) => earlier is null
        ? [new("applicationId", "already exists with data that is not a valid application")]
        : ApplicationDifference.Of(application, earlier);

    private static BatchRowStatus StatusOf(LoanOutcome outcome) => outcome switch
    {
        LoanOutcome.Approved => BatchRowStatus.Approved,
        LoanOutcome.Declined => BatchRowStatus.Declined,
        _ => BatchRowStatus.Expired,
    };

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
