using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Recovery;

// A worker process is killed, stopped or frozen while it verifies 20 documents, two at a time, 300 ms each.
[Collection(FaultCollections.Timed)]
public sealed class WorkerLossTests(ServerFixture server) : IAsyncLifetime
{
    private const int Total = 20;
    private const int AtATime = 2;
    private static readonly TimeSpan _documentTime = TimeSpan.FromMilliseconds(300);

    // The worker sends at most one heartbeat per second.
    private static readonly TimeSpan _heartbeatInterval = TimeSpan.FromSeconds(1);
    private static readonly (string Name, string Value)[] _settings =
    [
        ("DocumentVerification:MaxConcurrency", "2"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:02"),
    ];

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "loss", ("Documents__Delay", "00:00:00.300"));

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Killed_worker_repeats_at_most_the_documents_of_one_heartbeat_interval()
    {
        var first = await _system.StartWorkerAsync(_settings);
        var loan = await StartAsync("killed");
        await VerifiedAsync("killed", 8);
        await first.KillAsync();
        await _system.StartWorkerAsync(_settings);

        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        var history = await LoanSystem.HistoryAsync(loan);
        history.Started("VerifyDocuments").Attempt.Should().Be(2);
        history.Started("VerifyDocuments").LastFailure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.Heartbeat);
        var counts = await _system.CountsAsync("killed");
        counts.Documents.Should().Be(Total);
        var again = counts.Calls - counts.Pulls - Total;
        // The documents of one interval, and those in progress.
        again.Should().BeLessThanOrEqualTo((int)Math.Ceiling(_heartbeatInterval / _documentTime) * AtATime + AtATime);
        _system.Loans("killed").Should().Be(1);
    }

    [SkippableFact]
    public async Task Stopped_worker_hands_over_its_documents_and_none_is_verified_twice()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var first = await _system.StartWorkerAsync(_settings);
        var loan = await StartAsync("stopped");
        await VerifiedAsync("stopped", 5);
        first.Send(UnixSignal.Terminate);
        (await first.ExitCodeAsync()).Should().Be(0);
        await _system.StartWorkerAsync(_settings);

        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        var counts = await _system.CountsAsync("stopped");
        counts.Documents.Should().Be(Total);
        counts.Calls.Should().Be(Total + 1);
        var started = (await LoanSystem.HistoryAsync(loan)).Started("VerifyDocuments");
        started.Attempt.Should().Be(2);
        started.LastFailure.ApplicationFailureInfo.Type.Should().Be("WorkerStopping");
    }

    [SkippableFact]
    public async Task Frozen_worker_repeats_no_effect_when_it_resumes_after_its_replacement()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        // The server still dispatches tasks to the open polls of the frozen worker, and each task waits for its timeout. Therefore this
        // worker polls only the document queue, whose timeout and backoff are short.
        (string Name, string Value)[] documents =
        [
            .. _settings,
            ("Worker:TaskQueues", "loan-documents"),
        ];
        await _system.StartWorkerAsync(
        [
            .. _settings,
            ("Worker:TaskQueues", "loan-approval"),
            ("ActivityPolicies:VerifyDocuments:InitialInterval", "00:00:00.200"),
            ("ActivityPolicies:VerifyDocuments:MaximumInterval", "00:00:00.200"),
        ]);
        var first = await _system.StartWorkerAsync(documents);
        var loan = await StartAsync("frozen");
        await VerifiedAsync("frozen", 8);
        first.Send(UnixSignal.Stop);
        await _system.StartWorkerAsync(documents);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        first.Send(UnixSignal.Continue);
        first.Send(UnixSignal.Terminate);
        (await first.ExitCodeAsync(TimeSpan.FromSeconds(40))).Should().Be(0);
        (await _system.CountsAsync("frozen")).Documents.Should().Be(Total);
        _system.Loans("frozen").Should().Be(1);
        _system.Mails("frozen").Should().ContainSingle();
    }

    private Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> StartAsync(string id) =>
        _system.StartLoanAsync(id, "alice", [.. Enumerable.Range(1, Total).Select(i => $"d{i}")]);

    private async Task VerifiedAsync(string id, int atLeast) => await Eventually.Async(
        async () => (await _system.CountsAsync(id)).Documents >= atLeast, LoanSystem.Deadline, $"{atLeast} documents of {id} are verified");
}
