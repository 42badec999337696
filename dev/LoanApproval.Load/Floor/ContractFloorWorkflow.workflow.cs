using LoanApproval.Contracts.Wire;
using Temporalio.Workflows;

namespace LoanApproval.Load.Floor;

// The minimum cost of a loan with the contract: empty activities, the second one on a separate task queue, and an update of the search
// attribute.
[Workflow]
public sealed class ContractFloorWorkflow
{
    private static readonly ActivityOptions _options = new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) };

    public static string DocumentsOf(string taskQueue) => $"{taskQueue}-documents";

    [WorkflowRun]
    public async Task RunAsync()
    {
        await NothingAsync(_options);
        await NothingAsync(
            new() { StartToCloseTimeout = _options.StartToCloseTimeout, TaskQueue = DocumentsOf(Workflow.Info.TaskQueue) });
        await NothingAsync(_options);
        Workflow.UpsertTypedSearchAttributes(LoanSearchAttributes.Status.ValueSet("approved"));
        await NothingAsync(_options);
    }

    private static Task NothingAsync(ActivityOptions options) => Workflow.ExecuteActivityAsync(() => FloorActivities.Nothing(), options);
}
