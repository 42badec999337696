using LoanApproval.IntegrationTests.Processes;
using LoanApproval.Workflows.Api;
using Temporalio.Activities;
using Temporalio.Api.Failure.V1;

namespace LoanApproval.IntegrationTests.Failures;

// A pending activity shows its failure, even if the stack trace is deep.
[Collection(ParallelCollections.Decisions)]
public sealed class FailureSizeTests(ServerFixture server)
{
    private const int Depth = 60;

    [Fact]
    public async Task Failure_keeps_type_and_message_when_its_stack_trace_is_deep()
    {
        var @namespace = await server.CreateNamespaceAsync("failure-size");
        var client = @namespace.Client;
        using var worker = new TemporalWorker(client, new TemporalWorkerOptions(TaskQueues.LoanApproval)
            .AddWorkflow<ApiDataWorkflow>()
            .AddActivity(CallApi));
        Failure? failure = null;
        await worker.ExecuteAsync(async () =>
        {
            var handle = await client.StartWorkflowAsync(
                WorkflowNames.ApiData, ["http://localhost/"], new WorkflowOptions("deep", TaskQueues.LoanApproval));
            await Eventually.Async(
                async () => (failure = await LastFailureAsync(client)) is not null, TimeSpan.FromSeconds(20), "an attempt failed");
            await handle.TerminateAsync();
        });
        failure!.Message.Should().Be("The ledger is locked");
        failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.LedgerUnavailable);
    }

    private static async Task<Failure?> LastFailureAsync(ITemporalClient client)
    {
        var description = await client.WorkflowService.DescribeWorkflowExecutionAsync(
            new DescribeWorkflowExecutionRequest { Namespace = client.Options.Namespace, Execution = new() { WorkflowId = "deep" } });
        return description.PendingActivities.FirstOrDefault()?.LastFailure;
    }

    [Activity(ActivityNames.CallApi)]
    private static Task<JsonElement> CallApi(string url)
    {
        var cause = Record.Exception(() => Throw(Depth, new IOException(url)));
        throw new ApplicationFailureException("The ledger is locked", cause, ErrorTypes.LedgerUnavailable);
    }

    private static void Throw(int depth, Exception exception)
    {
        if (depth > 0) Throw(depth - 1, exception);
        else throw exception;
    }
}
