using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows;
using Temporalio.Common;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace LoanApproval.UnitTests.Replay;

/// <summary>Histories of real runs replay with today's workflow, and do not with one that would break them.</summary>
public sealed class ReplayTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Replay", "Histories");

    public static TheoryData<string> Histories => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Fact]
    public void There_is_a_history_of_each_way_that_an_application_may_go() => Histories.Should().HaveCountGreaterThanOrEqualTo(10);

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task A_recorded_run_replays(string name) =>
        (await ReplayAsync(WorkflowDefinition.Create<LoanApprovalWorkflow>(), name)).Should().BeNull();

    [Theory]
    [InlineData(typeof(Mutants.DocumentsFirst))]
    [InlineData(typeof(Mutants.WithoutDocuments))]
    [InlineData(typeof(Mutants.CreditTwice))]
    [InlineData(typeof(Mutants.OtherActivityType))]
    [InlineData(typeof(Mutants.TimerFirst))]
    [InlineData(typeof(Mutants.Parallel))]
    [InlineData(typeof(Mutants.LocalCredit))]
    [InlineData(typeof(Mutants.WithoutSearchAttributes))]
    public async Task A_changed_workflow_does_not_replay_a_recorded_run(Type mutant) =>
        (await ReplayAsync(WorkflowDefinition.Create(mutant), "approved")).Should().NotBeNull();

    [Fact]
    public async Task The_unchanged_twin_of_the_mutants_replays() =>
        (await ReplayAsync(WorkflowDefinition.Create<Mutants.Unchanged>(), "approved")).Should().BeNull();

    private static async Task<Exception?> ReplayAsync(WorkflowDefinition workflow, string name)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json"));
        var options = new WorkflowReplayerOptions { DataConverter = LoanJson.DataConverter }.AddWorkflow(workflow);
        return (await new WorkflowReplayer(options).ReplayWorkflowAsync(WorkflowHistory.FromJson($"loan-h-{name}", json), throwOnReplayFailure: false)).ReplayFailure;
    }
}
