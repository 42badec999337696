using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using LoanApproval.DevHost.Data;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.LoadCommand;

[Collection(FaultCollections.Alerts)]
public sealed class LoadCommandTests(ServerFixture server)
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Load_on_a_separate_system_prints_the_cost_of_a_loan_and_of_the_floor()
    {
        var result = await RunAsync(
            "--local", "--floor", "--contract-floor", "--count", "20", "--concurrency", "5", "--warm-up", "5", "--output", "json");

        result.ExitCode.Should().Be(0, result.StandardError);
        var report = JsonSerializer.Deserialize<JsonElement>(result.StandardOutput);
        Figure(report, "loans", "count").Should().Be(20);
        Figure(report, "loans", "events").Should().Be(30);
        Figure(report, "floor4", "events").Should().Be(29);
        Figure(report, "contractFloor", "events").Should().Be(30);
        foreach (var kind in (string[])["loans", "floor4", "contractFloor"])
        {
            Figure(report, kind, "p50").Should().BePositive().And.BeLessThanOrEqualTo(Figure(report, kind, "max"));
            foreach (var name in (string[])["perSecond", "workerCpu", "serverCpu", "clientCpu", "workerPeakMemory"])
                Figure(report, kind, name).Should().BePositive(name);
        }
        Figure(report, "ratios", "workerCpu").Should()
            .BeApproximately(Figure(report, "loans", "workerCpu") / Figure(report, "floor4", "workerCpu"), 0.001);
    }

    [Fact]
    public async Task Load_on_the_running_system_measures_the_processes_of_DevHost()
    {
        await using var system = await LoanSystem.StartAsync(server, "load");
        var worker = await system.StartWorkerAsync();
        StateFile.Write(system.Folder["devhost.json"], new()
        {
            ProcessId = Environment.ProcessId,
            StartedAt = DateTimeOffset.UtcNow,
            TemporalAddress = system.Namespace.Address,
            TemporalNamespace = system.Namespace.Name,
            Processes = [StartedProcess.Now("worker-1", worker.Id), StartedProcess.Now("temporal", server.Server.ProcessId)],
        });

        var result = await RunAsync("--count", "2", "--concurrency", "1", "--warm-up", "0", "--data", system.Folder.Path);

        result.ExitCode.Should().Be(0, result.StandardError);
        result.StandardOutput.Should().Contain("loans: 2, in progress: 1, rounds: 2, workers: 1")
            .And.MatchRegex(@"server CPU, ms each +\d").And.MatchRegex("partners CPU, ms each +-").And.NotContain("Floor4");
    }

    [Fact]
    public async Task Load_reports_a_process_that_is_not_running()
    {
        var result = await RunAsync(
            TemporalEnvironment.For(server.Address, server.Namespace), "--count", "1", "--worker-pid", int.MaxValue.ToString("D", null));

        result.ExitCode.Should().Be(1);
        result.StandardError.Trim().Should().Be("The worker process 2147483647 is not running.");
    }

    [Fact]
    public async Task Load_reports_that_no_worker_polls()
    {
        var empty = await server.CreateNamespaceAsync("load-without-worker");
        var result = await RunAsync(TemporalEnvironment.For(empty.Address, empty.Name), "--count", "1");

        result.ExitCode.Should().Be(1);
        result.StandardError.Trim().Should()
            .Be("No worker polls the task queues of loans. Start DevHost, or let --local start a system.");
    }

    [Fact]
    public async Task Load_rejects_an_invalid_option()
    {
        var result = await RunAsync("--count", "0");

        result.ExitCode.Should().Be(64);
        result.StandardError.Trim().Should().Be("--count must be from 1 to 1000000.");
    }

    private static double Figure(JsonElement report, string kind, string name) => report.GetProperty(kind).GetProperty(name).GetDouble();

    private static Task<BufferedCommandResult> RunAsync(params string[] arguments) => RunAsync(TemporalEnvironment.Cleared, arguments);

    private static async Task<BufferedCommandResult> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(_deadline);
        return await BuiltProgram.Command("LoanApproval.Load", arguments)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);
    }
}
