using System.Text.Json;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Starter;
using LoanApproval.LocalServer.Server;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.IntegrationTests.DevHost;

/// <summary>Every scenario, played by the starter on a DevHost that is up, as a reader plays it.</summary>
[Collection(TemporalCollection.Name)]
public sealed class ScenarioTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    [Fact]
    public async Task Each_of_them_has_the_end_the_attempts_the_delays_and_the_events_that_it_must_have()
    {
        var state = running.Process.State;
        var environment = TemporalEnvironment.For(state.TemporalAddress!, state.TemporalNamespace!);
        environment["LOAN_DEVHOST_CONTROL"] = state.Control;

        var result = await StarterProcess.RunAsync(environment, "", "scenario", "--all", "-o", "json");

        using var reports = JsonDocument.Parse(result.Output);
        var played = reports.RootElement.EnumerateArray().ToList();
        played.Select(r => r.GetProperty("name").GetString()).Should().Equal(ScenarioCatalog.All.Select(s => s.Name));
        played.Where(r => !r.GetProperty("asExpected").GetBoolean()).Select(r => r.GetRawText()).Should().BeEmpty(running.Process.Log);
        played.Should().OnlyContain(r => r.GetProperty("checks").EnumerateArray().Any(check => check.GetProperty("what").GetString() == "web ui"));
        played.Should().OnlyContain(r => r.GetProperty("webUi").GetString()!.Contains("/namespaces/", StringComparison.Ordinal));
        result.ExitCode.Should().Be(0, result.Errors);
    }
}
