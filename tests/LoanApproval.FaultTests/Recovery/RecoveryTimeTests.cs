using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using Temporalio.Api.History.V1;
using Temporalio.Api.Workflow.V1;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

// How long twenty applications wait for another worker after their worker was killed, according to their histories.
[Collection(FaultCollections.Timed)]
public sealed class RecoveryTimeTests(ServerFixture server, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Tries = 20;
    private const string Stopped = ": document verification stopped after ";
    private const string Failed = " failed (";
    private static readonly TimeSpan _heartbeatTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _stickyTimeout = TimeSpan.FromSeconds(2);
    private static readonly (string Name, string Value)[] _settings =
    [
        ("Worker:StickyQueueTimeout", "00:00:02"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:02"),
        // Short, because the test measures only how soon the server detects the failure.
        ("ActivityPolicies:VerifyDocuments:InitialInterval", "00:00:00.100"),
    ];

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "recovery", ("Documents__Delay", "00:00:00.400"));

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Next_attempt_starts_within_a_second_of_the_heartbeat_timeout_when_the_worker_is_killed_in_an_activity()
    {
        await _system.StartWorkerAsync([.. _settings, ("Worker:TaskQueues", TaskQueues.LoanApproval)]);
        (string Name, string Value)[] documents = [.. _settings, ("Worker:TaskQueues", TaskQueues.LoanDocuments)];
        var victim = await _system.StartWorkerAsync(documents);
        var loans = await StartAsync("activity", documentsEach: 40);
        await AllAtDocumentsAsync(loans, a => a.HeartbeatDetails is not null, "documents are verified and reported");
        await _system.StartWorkerAsync(documents);
        var killed = DateTimeOffset.UtcNow;
        await victim.KillAsync();

        var times = new List<TimeSpan>();
        foreach (var loan in loans)
        {
            (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
            var started = (await LoanSystem.HistoryAsync(loan)).Events.Where(e => e.EventType == EventType.ActivityTaskStarted)
                .ElementAt(1);
            started.ActivityTaskStartedEventAttributes.Attempt.Should().Be(2);
            times.Add(started.EventTime.ToDateTimeOffset() - killed);
        }
        times.ShouldMeet(_heartbeatTimeout + TimeSpan.FromSeconds(1), output);
    }

    [Fact]
    public async Task Workflow_continues_within_half_a_second_of_the_sticky_timeout_when_the_worker_is_killed_between_activities()
    {
        (string Name, string Value)[] workflows = [.. _settings, ("Worker:TaskQueues", TaskQueues.LoanApproval)];
        await _system.StartWorkerAsync([.. _settings, ("Worker:TaskQueues", TaskQueues.LoanDocuments)]);
        var victim = await _system.StartWorkerAsync(workflows);
        var loans = await StartAsync("between", documentsEach: 20);
        await AllAtDocumentsAsync(loans, _ => true, "documents are verified");
        await _system.StartWorkerAsync(workflows);
        await victim.KillAsync();

        var times = new List<TimeSpan>();
        foreach (var loan in loans)
        {
            (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
            times.Add(AfterDocuments((await LoanSystem.HistoryAsync(loan)).Events));
        }
        times.ShouldMeet(_stickyTimeout + TimeSpan.FromSeconds(0.5), output);
        times.Should().OnlyContain(t => t > _stickyTimeout / 2, "each workflow was in the cache of the killed worker");
    }

    [SkippableFact]
    public async Task Old_attempt_ends_within_a_second_of_its_next_heartbeat_when_its_worker_is_frozen_and_resumed()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await _system.StartWorkerAsync([.. _settings, ("Worker:TaskQueues", TaskQueues.LoanApproval)]);
        (string Name, string Value)[] documents = [.. _settings, ("Worker:TaskQueues", TaskQueues.LoanDocuments)];
        var frozen = await _system.StartWorkerAsync(documents);
        var loans = await StartAsync("frozen", documentsEach: 100);
        await AllAtDocumentsAsync(loans, a => a.HeartbeatDetails is not null, "documents are verified and reported");
        var successor = await _system.StartWorkerAsync(documents);
        frozen.Send(UnixSignal.Stop);
        await AllAtDocumentsAsync(
            loans, a => a.Attempt > 1
            && a.LastWorkerIdentity.StartsWith($"{successor.Id}@", StringComparison.Ordinal), "the successor has the activity");

        var resumed = DateTime.Now;
        frozen.Send(UnixSignal.Continue);
        await frozen.WaitUntilAsync(() =>
            Task.FromResult(loans.All(loan => Ends(frozen, loan).Count > 0)), "each old attempt has ended");
        var times = loans.Select(loan => Ends(frozen, loan).Max() - resumed.TimeOfDay).ToList();

        frozen.Lines.Where(line => line.Contains(Stopped, StringComparison.Ordinal)).Should().NotBeEmpty()
            .And.OnlyContain(line => line.Contains("GoneFromServer", StringComparison.Ordinal));
        var causes = frozen.Lines.Where(line => line.Contains(Failed, StringComparison.Ordinal));
        causes.Where(cause => !cause.Contains("(HTTP 409)", StringComparison.Ordinal)).Should()
            .BeEmpty("its successor is verifying the same document");
        times.ShouldMeet((0.8 * _heartbeatTimeout) + TimeSpan.FromSeconds(1), output);
    }

    // The timestamps of the log lines that report the end of an attempt.
    private static List<TimeSpan> Ends(WorkerProcess worker, WorkflowHandle loan) =>
    [
        .. worker.Lines
            .Where(line => line.Contains($"[{loan.Id} ", StringComparison.Ordinal)
                && (line.Contains(Stopped, StringComparison.Ordinal) || line.Contains(Failed, StringComparison.Ordinal)))
            .Select(line => DateTime.Parse(line[.."yyyy-MM-dd HH:mm:ss.fff".Length], CultureInfo.InvariantCulture).TimeOfDay),
    ];

    private async Task<List<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>>> StartAsync(string name, int documentsEach)
    {
        string[] documents = [.. Enumerable.Range(1, documentsEach).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}"))];
        return [.. await Task.WhenAll(Enumerable.Range(1, Tries).Select(i =>
            _system.StartLoanAsync(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"), "alice", documents)))];
    }

    private Task AllAtDocumentsAsync(IEnumerable<WorkflowHandle> loans, Func<PendingActivityInfo, bool> condition, string because) =>
        Task.WhenAll(loans.Select(loan => _system.WaitForActivityAsync(loan, ActivityNames.VerifyDocuments, condition, because)));

    // From the result of the documents to the next completed workflow task. The task of the killed worker timed out.
    private static TimeSpan AfterDocuments(IReadOnlyList<HistoryEvent> events)
    {
        var scheduled = events.First(e => e.ActivityTaskScheduledEventAttributes?.ActivityType.Name == ActivityNames.VerifyDocuments)
            .EventId;
        var done = events.First(e => e.ActivityTaskCompletedEventAttributes?.ScheduledEventId == scheduled);
        var next = events.First(e => e.EventId > done.EventId && e.EventType == EventType.WorkflowTaskCompleted);
        return next.EventTime.ToDateTimeOffset() - done.EventTime.ToDateTimeOffset();
    }
}
