using System.Text.RegularExpressions;
using FluentAssertions.Extensions;
using LoanApproval.IntegrationTests.DevHost;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.DevHost;

// The options of a scenario for a reader who watches it or kills a process.
[Collection(FaultCollections.DevHost)]
public sealed partial class WatchedScenarioTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    private static readonly TimeSpan _deadline = 150.Seconds();

    [Fact]
    public async Task Slow_scenario_waits_ten_seconds_before_its_retry_and_DevHost_is_fast_again_afterwards()
    {
        await using var scenario = Start("run", "garbled-answer", "--slow");

        (await scenario.ExitCodeAsync(_deadline)).Should().Be(0, scenario.Log);

        running.Process.Lines.Should().Contain(
            line => line.Contains(" WRN [loan-garbled-answer-") && line.Contains("Attempt 1 of 3 failed"), "DevHost shows warnings");
        scenario.Log.Should().MatchRegex(@"✔ Backoff: \S+ s \(expected 10\.0 s\)");
        await using var next = Start("run", "garbled-answer");
        (await next.ExitCodeAsync(_deadline)).Should().Be(0, next.Log);
        next.Log.Should().MatchRegex(@"✔ Backoff: \S+ s \(expected 1\.0 s\)");
    }

    [SkippableFact]
    public async Task Scenario_by_hand_waits_until_the_named_process_is_killed()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var scenario = Start("run", "worker-killed", "--by-hand");
        await scenario.WaitForLineAsync("kill -9 ", _deadline);
        var processId = int.Parse(KillCommand().Match(scenario.Log).Groups[1].Value, CultureInfo.InvariantCulture);

        ProcessSignals.Send(processId, UnixSignal.Kill);

        (await scenario.ExitCodeAsync(_deadline)).Should().Be(0, scenario.Log);
        scenario.Lines.Should().ContainSingle(line => Resumed().IsMatch(line))
            .And.ContainSingle(line => line.Contains($"Another worker ran attempt 2 (pid {processId} -> "));
    }

    private ScenarioProcess Start(params IReadOnlyList<string> arguments) => new([.. arguments, "--data", running.Process.Folder]);

    [GeneratedRegex(@"kill -9 (\d+)")]
    private static partial Regex KillCommand();

    [GeneratedRegex(@"✔ Attempt 2 resumed after ([4-9]|\d\d) of 50 documents\.")]
    private static partial Regex Resumed();

    private sealed class ScenarioProcess(IReadOnlyList<string> arguments) : ProcessUnderTest(
        "Scenarios",
        BuiltProgram.Command(BuiltProgram.Scenarios, arguments)
            .WithEnvironmentVariables(new Dictionary<string, string?>(TemporalEnvironment.Cleared)));
}
