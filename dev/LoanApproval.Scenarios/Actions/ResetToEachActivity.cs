using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Scenarios;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;
using Temporalio.Client;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Resets a decided run to before each of its activities: the effects are in the ledger, and do not happen again.</summary>
internal sealed class ResetToEachActivity : ScenarioAction
{
    public override async Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        var id = stage.Application.ApplicationId;
        var first = await stage.Loans.ResultAsync(id, cancellationToken);
        var snapshot = await stage.Loans.DescribeAsync(id, cancellationToken);
        var history = await stage.Loans.Handle(id).FetchHistoryAsync();
        foreach (var (activity, taskEnd) in Points([.. history.Events]))
        {
            await ResetAsync(stage, snapshot.RunId, taskEnd, cancellationToken);
            var again = await stage.Loans.ResultAsync(id, cancellationToken);
            stage.Check(
                $"reset to before {activity}",
                again.LoanId == first.LoanId && again.CreditReportId == first.CreditReportId && again.Outcome == first.Outcome,
                $"{Starter.Console.DisplayText.Of(again.Outcome)}, loan {again.LoanId}, report {again.CreditReportId}");
        }
    }

    /// <summary>Each activity with the workflow task that scheduled it.</summary>
    private static IEnumerable<(string Activity, long TaskEnd)> Points(IReadOnlyList<HistoryEvent> events) => events
        .Where(e => e.EventType == EventType.ActivityTaskScheduled)
        .Select(e => (e.ActivityTaskScheduledEventAttributes.ActivityType.Name, e.ActivityTaskScheduledEventAttributes.WorkflowTaskCompletedEventId));

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
