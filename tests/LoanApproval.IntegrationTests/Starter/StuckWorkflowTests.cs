using LoanApproval.Client;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Common.V1;
using Temporalio.Converters;
using Temporalio.Workflows;

namespace LoanApproval.IntegrationTests.Starter;

[Collection(ParallelCollections.Decisions)]
public sealed class StuckWorkflowTests(ServerFixture server)
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Status_and_watch_show_why_the_workflow_task_keeps_failing_and_what_to_do()
    {
        var @namespace = await server.CreateNamespaceAsync("stuck");
        (await StarterProcess.RunAsync(
            @namespace, "submit", "--application-id", "S-1", "--applicant-id", "p", "--amount", "5000", "--document", "a", "--no-wait"))
            .ExitCode.Should().Be(0);
        using var worker = new TemporalWorker(
            @namespace.Client, new TemporalWorkerOptions(TaskQueues.LoanApproval).AddWorkflow<BrokenWorkflow>());
        await worker.ExecuteAsync(async () =>
        {
            var loans = new LoanClient(@namespace.Client);
            await Eventually.Async(
                async () => (await loans.DescribeAsync("S-1", CancellationToken.None)).TaskFailure is not null,
                _deadline,
                "the task failed");
            var status = await StarterProcess.RunAsync(@namespace, "status", "S-1");
            status.ExitCode.Should().Be(1);
            status.Output.Should().ContainAll("keeps failing", BrokenWorkflow.Message, "Roll back the worker");
            status.Errors.Should().NotContain("Next:");
            var watch = await StarterProcess.RunAsync(@namespace, "watch", "S-1", "--timeout", "2s");
            watch.ExitCode.Should().Be(4);
            watch.Output.Should().Contain(BrokenWorkflow.Message);
        });
    }

    [Fact]
    public async Task Status_shows_an_application_whose_input_cannot_be_read()
    {
        var @namespace = await server.CreateNamespaceAsync("foreign");
        await @namespace.Client.WorkflowService.StartWorkflowExecutionAsync(new()
        {
            Namespace = @namespace.Name,
            RequestId = "1",
            WorkflowId = WorkflowNames.LoanWorkflowId("F-1"),
            WorkflowType = new() { Name = WorkflowNames.LoanApproval },
            TaskQueue = new() { Name = TaskQueues.LoanApproval },
            // The payload has no metadata, so no converter can read it.
            Input = new() { Payloads_ = { new Payload { Data = Google.Protobuf.ByteString.CopyFromUtf8("{}") } } },
        });
        var status = await StarterProcess.RunAsync(@namespace, "status", "F-1");
        status.ExitCode.Should().Be(0, status.Errors);
        status.Output.Should().Contain("F-1");
        var submit = await StarterProcess.RunAsync(
            @namespace, "submit", "--application-id", "F-1", "--applicant-id", "p", "--amount", "5000", "--document", "a");
        submit.ExitCode.Should().Be(2);
        submit.Errors.Should().Contain("with data that cannot be read");
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class BrokenWorkflow
    {
        public const string Message = "A change that does not fit the history";

        [WorkflowRun]
        public Task<string> RunAsync(IRawValue input) => throw new InvalidOperationException(Message);
    }
}
