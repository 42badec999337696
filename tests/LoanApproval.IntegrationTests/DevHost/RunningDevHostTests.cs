using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace LoanApproval.IntegrationTests.DevHost;

/// <summary>What DevHost does while it is up: it starts again what dies, and does what a lesson asks of it.</summary>
[Collection(ParallelCollections.DevHost)]
public sealed class RunningDevHostTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    private readonly DevHostProcess _host = running.Process;

    [Fact]
    public async Task A_second_one_on_the_same_data_is_refused()
    {
        await using var second = DevHostProcess.Launch(_host.Data.Root, ["--once"]);

        (await second.ExitCodeAsync()).Should().Be(1);

        second.Log.Should().Contain($"Another DevHost (process {_host.Id}").And.Contain("--data DIR");
    }

    [Fact]
    public async Task A_worker_that_dies_is_started_again_with_a_line_that_says_so()
    {
        var worker = Started("worker-2");

        ProcessSignals.Send(worker.ProcessId, UnixSignal.Kill);

        await _host.WaitForLineAsync($"worker-2 (process {worker.ProcessId}) ended with exit code 137 and is started again");
        await _host.WaitUntilAsync(
            () => Task.FromResult(Started("worker-2") is { } now && now.ProcessId != worker.ProcessId && ProcessIdentity.IsRunning(now)),
            "the state file has the new worker");
    }

    [Fact]
    public async Task Control_kills_the_named_worker()
    {
        var worker = Started("worker-1");

        await _host.ControlAsync($"workers/kill?processId={worker.ProcessId}");

        ProcessIdentity.IsRunning(worker).Should().BeFalse();
        await _host.WaitForLineAsync($"worker-1 (process {worker.ProcessId}) ended with exit code 137");
    }

    [Fact]
    public async Task Control_takes_the_workers_off_the_documents_and_puts_them_back()
    {
        var before = Started("worker-1");

        await _host.ControlAsync("document-workers/stop");

        await _host.WaitUntilAsync(async () => await PollersAsync(TaskQueues.LoanApproval) == 2, "both workers are back on loan-approval");
        (await PollersAsync(TaskQueues.LoanDocuments)).Should().Be(0);
        Started("worker-1").ProcessId.Should().NotBe(before.ProcessId);

        await _host.ControlAsync("document-workers/start");

        await _host.WaitUntilAsync(async () => await PollersAsync(TaskQueues.LoanDocuments) == 2, "both workers are back on loan-documents");
    }

    [Fact]
    public async Task Control_kills_the_server_which_comes_back_with_its_workflows()
    {
        var server = Started("temporal");
        var client = await ConnectAsync();
        var handle = await client.StartWorkflowAsync("AnyWorkflow", [], new WorkflowOptions($"open-{server.ProcessId}", "nobody"));

        await _host.ControlAsync("server/kill");

        Started("temporal").ProcessId.Should().NotBe(server.ProcessId);
        (await handle.DescribeAsync()).Status.Should().Be(WorkflowExecutionStatus.Running);
        _host.Log.Should().Contain("The Temporal server ended with exit code 137 and is started again");
        await handle.TerminateAsync();
    }

    [Fact]
    public async Task A_web_page_that_does_not_know_the_secret_cannot_control_it()
    {
        using var http = new HttpClient();
        var guessed = new Uri(new Uri(_host.State.Control!), "/guessed/server/kill");

        using var response = await http.PostAsync(guessed, content: null);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    private StartedProcess Started(string name) => _host.State.Processes.Single(process => process.Name == name);

    private Task<TemporalClient> ConnectAsync() => TemporalClient.ConnectAsync(new TemporalClientConnectOptions(_host.State.TemporalAddress!));

    // A poller is listed for minutes after its process is gone; those of the processes that run now are the ones that count.
    private async Task<int> PollersAsync(string queue)
    {
        var client = await ConnectAsync();
        var described = await client.WorkflowService.DescribeTaskQueueAsync(new DescribeTaskQueueRequest
        {
            Namespace = _host.State.TemporalNamespace!,
            TaskQueue = new TaskQueue { Name = queue },
            TaskQueueType = TaskQueueType.Activity,
        });
        var workers = _host.State.Processes.Where(process => process.Name.StartsWith("worker", StringComparison.Ordinal));
        return workers.Count(worker => described.Pollers.Any(poller => poller.Identity.StartsWith($"{worker.ProcessId}@", StringComparison.Ordinal)));
    }
}
