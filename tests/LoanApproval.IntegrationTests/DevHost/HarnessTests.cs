using FluentAssertions.Extensions;
using LoanApproval.IntegrationTests.Processes;
using Xunit.Abstractions;

namespace LoanApproval.IntegrationTests.DevHost;

[Collection(ParallelCollections.Decisions)]
public sealed class HarnessTests(ServerFixture server, ITestOutputHelper output)
{
    [Fact]
    public async Task New_namespace_accepts_a_start_with_the_search_attributes()
    {
        var begun = TimeProvider.System.GetTimestamp();
        var created = await server.CreateNamespaceAsync("harness");
        output.WriteLine($"usable after {TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds:0} ms");

        var options = new WorkflowOptions("w-1", TaskQueues.LoanApproval)
        {
            TypedSearchAttributes = new Temporalio.Common.SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, "alice")
                .Set(LoanSearchAttributes.Amount, 12.5)
                .Set(LoanSearchAttributes.Status, "creditCheck")
                .ToSearchAttributeCollection(),
        };
        await created.Client.StartWorkflowAsync("AnyWorkflow", [], options);

        await Eventually.Async(
            async () => (await created.Client.CountWorkflowsAsync("LoanApplicantId = 'alice'")).Count == 1,
            10.Seconds(),
            "the start is found by its applicant");
    }

    [Fact]
    public async Task CLI_connects_to_the_namespace_that_its_environment_names()
    {
        var created = await server.CreateNamespaceAsync("harness-cli");

        var result = await CliProcess.RunAsync(
            server, created, "workflow", "start", "--type", "AnyWorkflow", "--task-queue", "any", "--workflow-id", "w-2");

        result.ExitCode.Should().Be(0, result.Errors);
        (await created.Client.GetWorkflowHandle("w-2").DescribeAsync()).Status.Should()
            .Be(Temporalio.Api.Enums.V1.WorkflowExecutionStatus.Running);
    }
}
