using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.FaultTests.Decisions;

// Plays actions on one application, one after the other, and collects what was published.
public sealed class LoanSequencePlayer(ITemporalClient client, LoanApplication application, FaultyLedger ledger)
{
    private readonly List<LoanDecision> _published = [];
    private readonly string _workflowId = WorkflowNames.LoanWorkflowId(application.ApplicationId);

    // Every decision that a reviewer or a client received.
    public IReadOnlyList<LoanDecision> Published => _published;

    public bool EndsCancelled { get; private set; }

    public async Task PlayAsync(IEnumerable<LoanAction> actions)
    {
        await StartAsync();
        foreach (var action in actions) await PlayAsync(action);
        await ledger.ReleaseAsync(application.ApplicationId);
        await CollectAsync();
        // A late write after the end must not contradict the result.
        await ledger.ReleaseAsync(application.ApplicationId);
    }

    private Task PlayAsync(LoanAction action) => action switch
    {
        LoanAction.Approve => ReviewAsync(approve: true),
        LoanAction.Decline => ReviewAsync(approve: false),
        LoanAction.Expire => CollectAsync(),
        LoanAction.Cancel => CancelAsync(),
        LoanAction.CancelUnderReview => CancelUnderReviewAsync(),
        LoanAction.Reset => ResetAsync(),
        LoanAction.Restart => RestartAsync(),
        _ => ledger.ReleaseAsync(application.ApplicationId),
    };

    private Task StartAsync() => client.StartWorkflowAsync(
        (ILoanApprovalWorkflow w) => w.RunAsync(application), new(_workflowId, TaskQueues.LoanApproval));

    private async Task ReviewAsync(bool approve)
    {
        var loan = client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(_workflowId);
        await WaitForReviewAsync();
        try
        {
            _published.Add(await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = approve, Reviewer = "rita" }))
                .WaitAsync(LoanSystem.Deadline));
        }
        catch (Exception e) when (e is WorkflowUpdateFailedException or RpcException)
        {
            // The application is no longer under review, or the booking failed.
        }
    }

    private async Task CancelUnderReviewAsync()
    {
        await WaitForReviewAsync();
        await CancelAsync();
    }

    private async Task CancelAsync()
    {
        if (await IsClosedAsync()) return;
        await client.GetWorkflowHandle(_workflowId).CancelAsync();
        await CollectAsync();
    }

    private async Task ResetAsync()
    {
        var loan = client.GetWorkflowHandle(_workflowId);
        var history = await LoanSystem.HistoryAsync(loan);
        if (history.Events.FirstOrDefault(e => e.EventType == EventType.WorkflowTaskCompleted) is not { } first) return;
        await client.WorkflowService.ResetWorkflowExecutionAsync(new ResetWorkflowExecutionRequest
        {
            Namespace = client.Options.Namespace,
            WorkflowExecution = new() { WorkflowId = _workflowId },
            WorkflowTaskFinishEventId = first.EventId,
            RequestId = Guid.NewGuid().ToString(),
            Reason = "test",
        });
    }

    private async Task RestartAsync()
    {
        await CollectAsync();
        await StartAsync();
    }

    // Waits for the end of the last run. Without a review, it expires.
    private async Task CollectAsync()
    {
        try
        {
            _published.Add(await client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(_workflowId).GetResultAsync()
                .WaitAsync(LoanSystem.Deadline));
            EndsCancelled = false;
        }
        catch (WorkflowFailedException e) when (e.InnerException is CanceledFailureException)
        {
            EndsCancelled = true;
        }
    }

    private Task WaitForReviewAsync() => Eventually.Async(
        async () => await IsClosedAsync()
            || (await client.GetWorkflowHandle<ILoanApprovalWorkflow>(_workflowId).QueryAsync(w => w.Status()))
                .Step == LoanStep.UnderReview,
        LoanSystem.Deadline,
        "the application is under review or closed");

    private async Task<bool> IsClosedAsync() =>
        (await client.GetWorkflowHandle(_workflowId).DescribeAsync()).Status != WorkflowExecutionStatus.Running;
}
