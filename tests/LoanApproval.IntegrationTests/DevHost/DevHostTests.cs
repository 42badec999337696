using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.DevHost;

/// <summary>The one command for everything: its tour, its end, and its start after a hard kill.</summary>
[Collection(ParallelCollections.DevHost)]
public sealed class DevHostTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Once_decides_every_application_of_the_tour_as_expected_and_leaves_nothing_running()
    {
        await using var host = DevHostProcess.Launch(_folder["data"], ["--once"]);
        await host.WaitForLineAsync("A tour of 4 applications", DevHostProcess.TourDeadline);
        var started = host.State.Processes;

        (await host.ExitCodeAsync(DevHostProcess.TourDeadline)).Should().Be(0, host.Log);

        host.Lines.Should().ContainSingle(line => line.Contains("alice") && line.Contains("Approved") && line.Contains("/workflows/loan-tour-"))
            .And.ContainSingle(line => line.Contains("bob-612") && line.Contains("Insufficient credit score"))
            .And.ContainSingle(line => line.Contains("someone-nofile") && line.Contains("No credit file"))
            .And.ContainSingle(line => line.Contains("carol-720") && line.Contains("Document verification failed"));
        started.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
        File.Exists(host.Data.State).Should().BeFalse();
    }

    [Fact]
    public async Task SIGTERM_ends_everything_that_it_started()
    {
        await using var host = await DevHostProcess.StartAsync(_folder["data"]);
        var started = host.State.Processes;
        started.Select(process => process.Name).Should().Equal("worker-1", "worker-2", "partners", "temporal");
        started.Should().OnlyContain(process => ProcessIdentity.IsRunning(process));

        host.Send(UnixSignal.Terminate);

        (await host.ExitCodeAsync()).Should().Be(0, host.Log);
        started.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
        File.Exists(host.Data.State).Should().BeFalse();
    }

    [Fact]
    public async Task After_a_hard_kill_the_next_start_ends_what_is_left_and_goes_on_with_the_data()
    {
        IReadOnlyList<StartedProcess> left;
        await using (var killed = await DevHostProcess.StartAsync(_folder["data"]))
        {
            left = killed.State.Processes;
            await killed.KillAsync();
        }

        left.Should().OnlyContain(process => ProcessIdentity.IsRunning(process), "SIGKILL reaches DevHost alone");
        await using var next = DevHostProcess.Launch(_folder["data"], ["--once"]);

        (await next.ExitCodeAsync(DevHostProcess.TourDeadline)).Should().Be(0, next.Log);
        var line = next.Lines.Should().ContainSingle(line => line.Contains("Still there, and ended now")).Subject;
        left.Should().OnlyContain(process => line.Contains($"{process.Name} (process {process.ProcessId})"));
        left.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
