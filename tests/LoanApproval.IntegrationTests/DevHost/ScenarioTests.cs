using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;
using LoanApproval.Scenarios.Catalog;

namespace LoanApproval.IntegrationTests.DevHost;

// Plays every scenario on a running DevHost, like a reader of the lessons.
[Collection(ParallelCollections.Scenarios)]
public sealed class ScenarioTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    [Fact]
    public async Task Every_claim_of_every_scenario_holds()
    {
        var result = await RunAsync("run", "--all", "--output", "json");

        using var reports = JsonDocument.Parse(result.StandardOutput);
        var played = reports.RootElement.EnumerateArray().ToList();
        played.Select(report => report.GetProperty("name").GetString()).Should()
            .Equal(ScenarioCatalog.All.Select(scenario => scenario.Name));
        played.Where(report => !report.GetProperty("asExpected").GetBoolean()).Select(report => report.GetRawText()).Should()
            .BeEmpty(running.Process.Log);
        foreach (var (report, scenario) in played.Zip(ScenarioCatalog.All))
            report.GetProperty("checks").GetArrayLength().Should().BeGreaterThan(scenario.Claims.Count);
        played.Should().OnlyContain(report => report.GetProperty("webUi").GetString()!.Contains("/namespaces/", StringComparison.Ordinal));
        result.ExitCode.Should().Be(0, result.StandardError);
    }

    [Fact]
    public async Task Scenario_prints_the_link_before_it_starts_and_ignores_a_proxy()
    {
        var result = await RunAsync(new Dictionary<string, string?> { ["HTTP_PROXY"] = "http://127.0.0.1:9", ["NO_PROXY"] = "" }, "run",
            "server-killed");

        result.ExitCode.Should().Be(0, result.StandardOutput + result.StandardError);
        result.StandardError.IndexOf("/workflows/loan-server-killed-", StringComparison.Ordinal).Should().BeGreaterThan(0)
            .And.BeLessThan(result.StandardError.IndexOf("attempt 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_scenario_is_a_usage_error()
    {
        var result = await RunAsync("run", "nosuch");

        result.ExitCode.Should().Be(2);
        result.StandardError.Should().Contain("'nosuch' is not a scenario");
    }

    private Task<BufferedCommandResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string?>(), arguments);

    private async Task<BufferedCommandResult> RunAsync(Dictionary<string, string?> variables, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>(TemporalEnvironment.Cleared);
        foreach (var (name, value) in variables) environment[name] = value;
        string[] data = arguments[0] == "run" ? ["--data", running.Process.Folder] : [];
        return await BuiltProgram.Command(BuiltProgram.Scenarios, [.. arguments, .. data])
            .WithEnvironmentVariables(environment).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
    }
}
