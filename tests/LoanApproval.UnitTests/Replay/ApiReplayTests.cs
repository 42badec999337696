using LoanApproval.Workflows.Api;
using Temporalio.Common;
using Temporalio.Converters;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace LoanApproval.UnitTests.Replay;

// Replays recorded runs of ApiDataWorkflow.
public sealed class ApiReplayTests
{
    [Theory]
    [InlineData("succeeded")]
    [InlineData("failed")]
    public async Task Recorded_call_replays(string name) =>
        (await ReplayAsync(WorkflowDefinition.Create<ApiDataWorkflow>(), name)).Should().BeNull();

    [Theory]
    [InlineData(typeof(WaitsFirst))]
    [InlineData(typeof(CallsNothing))]
    public async Task Recorded_call_does_not_replay_when_the_workflow_changed(Type mutant) =>
        (await ReplayAsync(WorkflowDefinition.Create(mutant), "succeeded")).Should().NotBeNull();

    private static async Task<Exception?> ReplayAsync(WorkflowDefinition workflow, string name)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Replay", "Histories", "Api", $"{name}.json"));
        var options = new WorkflowReplayerOptions { DataConverter = LoanJson.DataConverter }.AddWorkflow(workflow);
        return (await new WorkflowReplayer(options)
            .ReplayWorkflowAsync(WorkflowHistory.FromJson($"h-api-{name}", json), throwOnReplayFailure: false)).ReplayFailure;
    }

    [Workflow(WorkflowNames.ApiData)]
    public sealed class WaitsFirst
    {
        [WorkflowRun]
        public async Task<JsonElement> RunAsync(IRawValue url)
        {
            await Workflow.DelayAsync(TimeSpan.FromSeconds(1));
            return await Workflow.ExecuteActivityAsync<JsonElement>(
                ActivityNames.CallApi, [url], new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
        }
    }

    [Workflow(WorkflowNames.ApiData)]
    public sealed class CallsNothing
    {
        [WorkflowRun]
        public Task<string> RunAsync(IRawValue url) => Task.FromResult("");
    }
}
