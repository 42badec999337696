using Temporalio.Workflows;

namespace LoanApproval.Load.Floor;

// The minimum cost of a loan: a workflow of four empty activities.
[Workflow]
public sealed class Floor4Workflow
{
    private static readonly ActivityOptions _options = new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) };

    [WorkflowRun]
    public async Task RunAsync()
    {
        for (var step = 0; step < 4; step++) await Workflow.ExecuteActivityAsync(() => FloorActivities.Nothing(), _options);
    }
}
