using LoanApproval.Workflows;
using Temporalio.Common;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace LoanApproval.UnitTests.Replay;

// Recorded runs replay with the current workflow, but not with one that breaks running applications.
public sealed class ReplayTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Replay", "Histories");

    public static TheoryData<string> Histories =>
        [.. Directory.GetFiles(_folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Fact]
    public void Each_scenario_has_a_history() => Histories.Should().HaveCountGreaterThanOrEqualTo(10);

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Recorded_run_replays(string name) =>
        (await ReplayAsync(WorkflowDefinition.Create<LoanApprovalWorkflow>(), name)).Should().BeNull();

    [Theory]
    [InlineData(typeof(Mutants.DocumentsFirst), "approved")]
    [InlineData(typeof(Mutants.WithoutDocuments), "approved")]
    [InlineData(typeof(Mutants.CreditTwice), "approved")]
    [InlineData(typeof(Mutants.OtherActivityType), "approved")]
    [InlineData(typeof(Mutants.TimerFirst), "approved")]
    [InlineData(typeof(Mutants.Parallel), "approved")]
    [InlineData(typeof(Mutants.LocalCredit), "approved")]
    [InlineData(typeof(Mutants.WithoutSearchAttributes), "approved")]
    [InlineData(typeof(Mutants.StatusPerStep), "approved")]
    [InlineData(typeof(Mutants.DeclineWithoutRecord), "low-score")]
    [InlineData(typeof(Mutants.DeclinePublishedBeforeRecord), "low-score")]
    public async Task Changed_workflow_does_not_replay_a_recorded_run(Type mutant, string history) =>
        (await ReplayAsync(WorkflowDefinition.Create(mutant), history)).Should().NotBeNull();

    [Theory]
    [InlineData(typeof(Mutants.UnchangedApproval), "approved")]
    [InlineData(typeof(Mutants.UnchangedDecline), "low-score")]
    public async Task Workflow_with_the_same_commands_replays(Type twin, string history) =>
        (await ReplayAsync(WorkflowDefinition.Create(twin), history)).Should().BeNull();

    private static async Task<Exception?> ReplayAsync(WorkflowDefinition workflow, string name)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.json"));
        var options = new WorkflowReplayerOptions { DataConverter = LoanJson.DataConverter }.AddWorkflow(workflow);
        return (await new WorkflowReplayer(options)
            .ReplayWorkflowAsync(WorkflowHistory.FromJson($"loan-h-{name}", json), throwOnReplayFailure: false)).ReplayFailure;
    }
}
