using LoanApproval.IntegrationTests.DevHost;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.DevHost;

[Collection(FaultCollections.DevHost)]
public sealed class KilledDevHostTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [SkippableFact]
    public async Task Next_start_after_a_kill_ends_the_orphaned_processes_and_reuses_the_data()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        IReadOnlyList<StartedProcess> left;
        await using (var killed = await DevHostProcess.StartAsync(_folder["data"]))
        {
            left = killed.State.Processes;
            await killed.KillAsync();
        }

        left.Should().OnlyContain(process => ProcessIdentity.IsRunning(process), "SIGKILL reaches only DevHost itself");
        await using var next = DevHostProcess.Launch(_folder["data"], ["--once"]);

        (await next.ExitCodeAsync(DevHostProcess.TourDeadline)).Should().Be(0, next.Log);
        left.Should().OnlyContain(process =>
            next.Log.Contains($"Stopping {process.Name} (pid {process.ProcessId}), which is still running."));
        left.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
