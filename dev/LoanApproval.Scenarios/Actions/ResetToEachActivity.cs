using Temporalio.Client;

namespace LoanApproval.Scenarios.Actions;

// Resets a decided run to the point before each of its activities. The effects are in the ledger and are not repeated.
internal sealed class ResetToEachActivity : ScenarioAction
{
    public const string Same = "same loan and report";

    public override async Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        var id = stage.Application.ApplicationId;
        var first = await stage.Loans.ResultAsync(id, cancellationToken);
        var snapshot = await stage.Loans.DescribeAsync(id, cancellationToken);
        var history = await stage.Loans.Handle(id).FetchHistoryAsync();
        foreach (var scheduled in history.Events.Where(e => e.EventType == EventType.ActivityTaskScheduled)
            .Select(e => e.ActivityTaskScheduledEventAttributes))
        {
            await ResetAsync(stage, snapshot.RunId, scheduled.WorkflowTaskCompletedEventId, cancellationToken);
            var again = await stage.Loans.ResultAsync(id, cancellationToken);
            var same = again.LoanId is not null && again.LoanId == first.LoanId && again.CreditReportId == first.CreditReportId
                && again.Outcome == first.Outcome;
            stage.Record($"before {scheduled.ActivityType.Name}", same ? Same
                : $"{again.Outcome}, loan {again.LoanId}, report {again.CreditReportId}");
        }
    }

    private static async Task ResetAsync(ScenarioStage stage, string runId, long taskEnd, CancellationToken cancellationToken) =>
        await stage.Loans.Client.WorkflowService.ResetWorkflowExecutionAsync(
            new()
            {
                Namespace = stage.Loans.Client.Options.Namespace,
                WorkflowExecution = new() { WorkflowId = WorkflowNames.LoanWorkflowId(stage.Application.ApplicationId), RunId = runId },
                WorkflowTaskFinishEventId = taskEnd,
                Reason = "Scenario reset",
                RequestId = Guid.NewGuid().ToString(),
            },
            new RpcOptions { CancellationToken = cancellationToken });
}
