using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Starter;
using LoanApproval.LocalServer.Processes;
using Temporalio.Api.TaskQueue.V1;

namespace LoanApproval.IntegrationTests.DevHost;

[Collection(ParallelCollections.DevHost)]
public sealed class RunningDevHostTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    private readonly DevHostProcess _host = running.Process;

    [Fact]
    public async Task Second_DevHost_on_the_same_data_is_rejected()
    {
        await using var second = DevHostProcess.Launch(_host.Folder, ["--once"]);

        (await second.ExitCodeAsync()).Should().Be(1);

        second.Log.Should().Contain($"Another DevHost (pid {_host.Id}").And.Contain("--data DIR");
    }

    [Fact]
    public async Task Starter_connects_to_the_namespace_of_the_environment()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder[".data"]);
        File.Copy(_host.StatePath, Path.Combine(folder[".data"], "devhost.json"));

        var list = await StarterProcess.Command(new Dictionary<string, string?> { ["TEMPORAL_NAMESPACE"] = "no-such" }, "list")
            .WithWorkingDirectory(folder.Path).ExecuteBufferedAsync();

        list.StandardError.Should().ContainAll("Using the DevHost that runs in this folder", "does not have the namespace no-such");
    }

    [Fact]
    public void Startup_lists_the_processes_and_the_logs_and_ends_with_three_things_to_try()
    {
        _host.Log.Should().MatchRegex(@"Temporal +\S+, namespace default \(pid \d+\)").And.MatchRegex(@"Partners +\S+ \(pid \d+\)")
            .And.MatchRegex(@"Workers +worker-1 \(pid \d+\), worker-2 \(pid \d+\)").And.MatchRegex(@"Data, logs .*logs\r?\n");
        _host.Log.Should().Contain("Three things to try")
            .And.Contain("run flaky-bureau --slow").And.Contain("run worker-killed --by-hand").And.Contain("run bureau-down --keep");
    }

    [SkippableFact]
    public async Task Killed_worker_is_restarted_and_reported_with_both_process_ids()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var worker = Started("worker-2");

        ProcessSignals.Send(worker.ProcessId, UnixSignal.Kill);

        await _host.WaitForLineAsync($"worker-2 (pid {worker.ProcessId}) was killed; restarted as pid ");
        await _host.WaitUntilAsync(
            () => Task.FromResult(Started("worker-2") is { } now && now.ProcessId != worker.ProcessId && ProcessIdentity.IsRunning(now)),
            "the state file has the new worker");
        _host.Log.Should().Contain($"worker-2 (pid {worker.ProcessId}) was killed; restarted as pid {Started("worker-2").ProcessId}.")
            .And.Contain("Its activities resume on another worker after the 5 s heartbeat timeout.");
    }

    [Fact]
    public async Task Control_API_kills_the_worker_with_the_process_id()
    {
        var worker = Started("worker-1");

        await _host.ControlAsync($"workers/kill?processId={worker.ProcessId}");

        ProcessIdentity.IsRunning(worker).Should().BeFalse();
        await _host.WaitForLineAsync($"worker-1 (pid {worker.ProcessId}) was killed");
    }

    [Fact]
    public async Task Control_API_stops_and_starts_the_document_workers()
    {
        var before = Started("worker-1");

        await _host.ControlAsync("document-workers/stop");

        await _host.WaitUntilAsync(async () => await PollersAsync(TaskQueues.LoanApproval) == 2, "both workers are back on loan-approval");
        (await PollersAsync(TaskQueues.LoanDocuments)).Should().Be(0);
        Started("worker-1").ProcessId.Should().NotBe(before.ProcessId);

        await _host.ControlAsync("document-workers/start");

        await _host.WaitUntilAsync(async () =>
            await PollersAsync(TaskQueues.LoanDocuments) == 2, "both workers are back on loan-documents");
    }

    [Fact]
    public async Task Control_API_kills_the_server_which_restarts_with_its_workflows()
    {
        var server = Started("temporal");
        var client = await ConnectAsync();
        var handle = await client.StartWorkflowAsync("AnyWorkflow", [], new WorkflowOptions($"open-{server.ProcessId}", "unused"));

        await _host.ControlAsync("server/kill");

        Started("temporal").ProcessId.Should().NotBe(server.ProcessId);
        (await handle.DescribeAsync()).Status.Should().Be(WorkflowExecutionStatus.Running);
        _host.Log.Should().Contain($"temporal (pid {server.ProcessId}) was killed; restarted as pid {Started("temporal").ProcessId}.");
        await handle.TerminateAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Lesson_about_HTTP_calls_reaches_the_partners_by_each_name(string host)
    {
        var address = new UriBuilder(_host.State.Partners!) { Host = host, Path = "/health" }.Uri;
        var options = new WorkflowOptions($"api-{host}", TaskQueues.LoanApproval) { ExecutionTimeout = TimeSpan.FromSeconds(30) };

        var result = await (await ConnectAsync()).ExecuteWorkflowAsync<JsonElement>(WorkflowNames.ApiData, [address.ToString()], options);

        result.GetProperty("status").GetString().Should().Be("ok");
    }

    [Fact]
    public async Task Control_API_rejects_a_call_without_the_secret()
    {
        using var http = new HttpClient();
        var guessed = new Uri(new Uri(_host.State.Control!), "/guessed/server/kill");

        using var response = await http.PostAsync(guessed, content: null);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    private StartedProcess Started(string name) => _host.State.Processes.Single(process => process.Name == name);

    private Task<TemporalClient> ConnectAsync() =>
        TemporalClient.ConnectAsync(new TemporalClientConnectOptions(_host.State.TemporalAddress!));

    // A poller is listed for minutes after its process has exited, so only pollers of running processes count.
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
        return workers.Count(worker =>
            described.Pollers.Any(poller => poller.Identity.StartsWith($"{worker.ProcessId}@", StringComparison.Ordinal)));
    }
}
