using System.Diagnostics;
using LoanApproval.DevHost;
using LoanApproval.IntegrationTests.Loans;
using Xunit.Abstractions;

namespace LoanApproval.IntegrationTests.Recovery;

/// <summary>
/// Workers replaced one after the other under ten applications at a time: by SIGTERM as a deploy does it, and by SIGKILL. Eight of
/// them, and twenty with <c>LONG_DRILLS=1</c>.
/// </summary>
[Collection(TemporalCollection.Name)]
public sealed class RollingDeployTests(ServerFixture server, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Replacements = Environment.GetEnvironmentVariable("LONG_DRILLS") == "1" ? 20 : 8;
    private static readonly TimeSpan Undisturbed = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LostTask = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly (string Name, string Value)[] Settings =
    [
        ("Worker:GracefulShutdownTimeout", "00:00:05"),
        ("Worker:StickyQueueTimeout", "00:00:01"),
        ("CreditBureau:Timeout", "00:00:01"),
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:01.500"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:01.500"),
        ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:01.500"),
        ("ActivityPolicies:SendNotification:StartToCloseTimeout", "00:00:01.500"),
        // A killed worker takes up to three attempts of one activity with it, and no step is to be given to a person.
        ("ActivityPolicies:CheckCreditScore:MaximumAttempts", "0"),
        ("ActivityPolicies:ApproveLoan:MaximumAttempts", "0"),
        ("ActivityPolicies:SendNotification:MaximumAttempts", "0"),
    ];

    private LoanSystem system = null!;

    public async Task InitializeAsync() => system = await LoanSystem.StartAsync(server, "deploy", ("Documents__Delay", "00:00:00.200"), ("Bureau__Delay", "00:00:00.200"));

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task Deploys_execute_nothing_again_fail_no_task_and_delay_nobody()
    {
        var worker = await system.StartWorkerAsync(Settings);
        var quiet = new LoanStreams(system, "quiet");
        await quiet.BesideAsync(() => Task.Delay(Undisturbed));

        var deployed = new LoanStreams(system, "deployed");
        var stops = new List<TimeSpan>();
        await deployed.BesideAsync(async () =>
        {
            using var clock = new PeriodicTimer(Pace);
            for (var i = 0; i < Replacements && await clock.WaitForNextTickAsync(); i++)
            {
                var next = await system.StartWorkerAsync(Settings);
                worker.Send(UnixSignal.Terminate);
                var stopping = Stopwatch.StartNew();
                (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
                stops.Add(stopping.Elapsed);
                worker = next;
            }
        });
        output.WriteLine($"undisturbed {quiet}; deployed {deployed}; a worker stopped in {stops.Max().TotalSeconds:0.00} s at most");

        await ShouldHaveHappenedOnceAsync(deployed, calls: 1);
        (await FailedTasksAsync(deployed)).Should().Be(0);
        deployed.Percentile(0.95).Should().BeLessThan(quiet.Percentile(0.95) + TimeSpan.FromSeconds(1), deployed.ToString());
        // One loan in a hundred has a task handed to a poll that is leaving: nobody executes it, and it waits for its time-out.
        deployed.Max.Should().BeLessThan(LostTask, deployed.ToString());
        stops.Max().Should().BeLessThan(Grace + TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Kills_lose_nothing_and_cost_seconds()
    {
        var workers = await Task.WhenAll(system.StartWorkerAsync(Settings), system.StartWorkerAsync(Settings));
        var killed = new LoanStreams(system, "killed");
        await killed.BesideAsync(async () =>
        {
            using var clock = new PeriodicTimer(Pace);
            for (var i = 0; i < Replacements && await clock.WaitForNextTickAsync(); i++)
            {
                await workers[i % 2].KillAsync();
                workers[i % 2] = await system.StartWorkerAsync(Settings);
            }
        });
        output.WriteLine($"killed {killed}");

        await ShouldHaveHappenedOnceAsync(killed, calls: null);
        killed.Percentile(0.95).Should().BeLessThan(TimeSpan.FromSeconds(5), killed.ToString());
        killed.Percentile(0.99).Should().BeLessThan(TimeSpan.FromSeconds(12), killed.ToString());
    }

    private async Task ShouldHaveHappenedOnceAsync(LoanStreams streams, int? calls)
    {
        streams.Decisions.Should().HaveCountGreaterThan(Replacements).And.OnlyContain(d => d.Approved);
        foreach (var id in streams.Ids)
        {
            var counts = await system.CountsAsync(id);
            (counts.Pulls, counts.Documents, system.Loans(id), system.Mails(id).Count).Should().Be((1, 2, 1, 1), id);
            if (calls is { } each) counts.Calls.Should().Be(3 * each, id);
        }
    }

    private async Task<int> FailedTasksAsync(LoanStreams streams)
    {
        var failed = 0;
        foreach (var id in streams.Ids) failed += (await LoanSystem.HistoryAsync(system.Client.GetWorkflowHandle($"loan-{id}"))).FailedWorkflowTasks;
        return failed;
    }
}
