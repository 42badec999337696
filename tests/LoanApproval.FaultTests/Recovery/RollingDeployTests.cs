using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

// Workers are replaced under a load of ten concurrent applications, by SIGTERM like a deploy and by SIGKILL: 8 replacements, or 20 with
// LONG_DRILLS=1.
[Collection(FaultCollections.Timed)]
public sealed class RollingDeployTests(ServerFixture server, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int _replacements = LongDrills.Requested ? 20 : 8;
    private static readonly TimeSpan _undisturbed = TimeSpan.FromSeconds(5);
    // If ten concurrent applications take longer than this without a deploy (1 to 1.7 s on two free cores), times are not meaningful.
    private static readonly TimeSpan _slowMachineThreshold = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(5);
    private static readonly (string Name, string Value)[] _settings =
    [
        ("Worker:GracefulShutdownTimeout", "00:00:05"),
        ("Worker:StickyQueueTimeout", "00:00:01"),
        ("CreditBureau:Timeout", "00:00:01"),
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:01.500"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:01.500"),
        ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:01.500"),
        ("ActivityPolicies:SendNotification:StartToCloseTimeout", "00:00:01.500"),
        // A killed worker can fail three attempts of one activity. No application may go to manual review.
        ("ActivityPolicies:CheckCreditScore:MaximumAttempts", "0"),
        ("ActivityPolicies:ApproveLoan:MaximumAttempts", "0"),
        ("ActivityPolicies:SendNotification:MaximumAttempts", "0"),
    ];

    private LoanSystem _system = null!;

    public async Task InitializeAsync() =>
        _system = await LoanSystem.StartAsync(server, "deploy", ("Documents__Delay", "00:00:00.200"), ("Bureau__Delay", "00:00:00.200"));

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [SkippableFact]
    public Task Deploys_without_a_workflow_cache_execute_nothing_twice_and_rarely_delay_a_workflow_task() =>
        DeployAsync("stateless", [.. _settings, ("Worker:MaxCachedWorkflows", "0")], cached: false);

    // The SDK abandons the poll of a sticky queue when the poll of the normal queue has ended. A task that it has just received is lost.
    [SkippableFact]
    public Task Deploys_with_a_workflow_cache_execute_nothing_twice_and_delay_a_few_workflow_tasks() =>
        DeployAsync("cached", _settings, cached: true);

    [SkippableFact]
    public async Task Worker_with_two_busy_queues_stops_within_its_grace_period_and_two_seconds()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var worker = await _system.StartWorkerAsync(("Worker:GracefulShutdownTimeout", "00:00:03"));
        var credit = await _system.StartLoanAsync("busy-credit", "slow-bureau");
        var documents = await _system.StartLoanAsync("busy-documents", "slow-documents");
        await _system.WaitForActivityAsync(
            credit, ActivityNames.CheckCreditScore, a => a.State == PendingActivityState.Started, "the bureau is called");
        await _system.WaitForActivityAsync(
            documents, ActivityNames.VerifyDocuments, a => a.State == PendingActivityState.Started, "documents are verified");

        worker.Send(UnixSignal.Terminate);
        var stopping = Stopwatch.StartNew();
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
        stopping.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(5));
    }

    [SkippableFact]
    public async Task Kills_lose_nothing_and_delay_loans_by_seconds()
    {
        var workers = await Task.WhenAll(_system.StartWorkerAsync(_settings), _system.StartWorkerAsync(_settings));
        var quiet = await MeasureUndisturbedAsync("killed");
        var killed = new LoanStreams(_system, "killed");
        await killed.RunDuringAsync(async () =>
        {
            using var clock = new PeriodicTimer(_pace);
            for (var i = 0; i < _replacements && await clock.WaitForNextTickAsync(); i++)
            {
                await workers[i % 2].KillAsync();
                workers[i % 2] = await _system.StartWorkerAsync(_settings);
            }
        });
        output.WriteLine($"undisturbed {quiet}; killed {killed}");

        await ShouldHaveHappenedOnceAsync(killed, calls: null);
        SkipTimesOnASlowMachine(quiet);
        killed.Percentile(0.95).Should().BeLessThan(TwoLoans(quiet) + TimeSpan.FromSeconds(5), killed.ToString());
        killed.Percentile(0.99).Should().BeLessThan(TwoLoans(quiet) + TimeSpan.FromSeconds(12), killed.ToString());
    }

    // For one loan in a hundred, the server dispatches an activity or a workflow task to a poll of a stopping worker. No worker executes
    // the task, so it waits for its timeout: 1.5 s plus a backoff of 1 s, or 2 s. With few loans, this can be the 99th percentile. With a
    // workflow cache it affects one loan in six to ten, and therefore the 95th percentile.
    private static void ShouldBarelyDelayLoans(LoanStreams quiet, LoanStreams deployed, bool cached)
    {
        var delay = TimeSpan.FromSeconds(1) + (cached ? LoanStreams.TaskTimeout : TimeSpan.Zero);
        deployed.Percentile(0.95).Should().BeLessThan(TwoLoans(quiet) + delay, deployed.ToString());
        deployed.Max.Should().BeLessThan(TwoLoans(quiet) + LoanStreams.TaskTimeout + TimeSpan.FromSeconds(4), deployed.ToString());
    }

    // A worker that is starting takes processor time from the loans, so the limits depend on the machine.
    private static TimeSpan TwoLoans(LoanStreams quiet) => 2 * quiet.Percentile(0.95);

    private async Task<LoanStreams> MeasureUndisturbedAsync(string name)
    {
        var quiet = new LoanStreams(_system, $"{name}-quiet");
        await quiet.RunDuringAsync(() => Task.Delay(_undisturbed));
        return quiet;
    }

    // All other assertions come before this one.
    private static void SkipTimesOnASlowMachine(LoanStreams quiet) =>
        Skip.If(quiet.Percentile(0.95) > _slowMachineThreshold, $"{SkipReasons.SlowMachine} {quiet}");

    private async Task DeployAsync(string name, (string Name, string Value)[] settings, bool cached)
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var worker = await _system.StartWorkerAsync(settings);
        var quiet = await MeasureUndisturbedAsync(name);

        var deployed = new LoanStreams(_system, $"{name}-deployed");
        var stops = new List<TimeSpan>();
        await deployed.RunDuringAsync(async () =>
        {
            using var clock = new PeriodicTimer(_pace);
            for (var i = 0; i < _replacements && await clock.WaitForNextTickAsync(); i++)
            {
                var next = await _system.StartWorkerAsync(settings);
                worker.Send(UnixSignal.Terminate);
                var stopping = Stopwatch.StartNew();
                (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
                stops.Add(stopping.Elapsed);
                worker = next;
            }
        });
        var events = await EventsAsync(deployed);
        var timedOut = events.Count(e => e == EventType.WorkflowTaskTimedOut);
        output.WriteLine($"{name}: undisturbed {quiet}; deployed {deployed}; {timedOut} tasks timed out");
        output.WriteLine($"{name}: a worker stopped within {stops.Max().TotalSeconds:0.00} s");

        await ShouldHaveHappenedOnceAsync(deployed, calls: 1);
        events.Should().NotContain(EventType.WorkflowTaskFailed);
        // Without a workflow cache, there are no sticky queues. Usually no task times out, and on a busy machine one or two do.
        if (!cached) timedOut.Should().BeLessThanOrEqualTo(_replacements / 2);
        stops.Max().Should().BeLessThan(_grace + TimeSpan.FromSeconds(2));
        SkipTimesOnASlowMachine(quiet);
        ShouldBarelyDelayLoans(quiet, deployed, cached);
    }

    private async Task ShouldHaveHappenedOnceAsync(LoanStreams streams, int? calls)
    {
        streams.Decisions.Should().HaveCountGreaterThan(_replacements).And.OnlyContain(d => d.Approved);
        foreach (var id in streams.Ids)
        {
            var counts = await _system.CountsAsync(id);
            (counts.Pulls, counts.Documents, _system.Loans(id), _system.Mails(id).Count).Should().Be((1, 2, 1, 1), id);
            if (calls is { } each) counts.Calls.Should().Be(3 * each, id);
        }
    }

    private async Task<IReadOnlyList<EventType>> EventsAsync(LoanStreams streams)
    {
        var types = new List<EventType>();
        foreach (var id in streams.Ids) types.AddRange((
            await LoanSystem.HistoryAsync(_system.Client.GetWorkflowHandle(WorkflowNames.LoanWorkflowId(id))))
                .Events.Select(e => e.EventType));
        return types;
    }
}
