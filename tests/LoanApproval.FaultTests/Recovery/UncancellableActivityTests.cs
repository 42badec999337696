using System.Diagnostics;
using LoanApproval.DrillWorker;
using LoanApproval.FaultTests.Once;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Recovery;

// An activity that ignores cancellation: a crash point blocks it forever.
[Collection(FaultCollections.Timed)]
public sealed class UncancellableActivityTests(ServerFixture server) : IAsyncLifetime
{
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(1);

    // The grace period, and the time that the host waits after it.
    private static readonly TimeSpan _shutdownTimeout = _grace + TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _end = TimeSpan.FromSeconds(2);

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "uncancellable");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [SkippableFact]
    public async Task Worker_exits_with_70_after_the_shutdown_timeout_when_an_activity_ignores_cancellation()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var token = new CrashToken(_system.Folder, CrashPoint.CreditCheckStarted, "Hang").Arm();
        (string Name, string Value) attempt = ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:03");
        var worker = await _system.StartWorkerAsync([attempt, ("Worker:GracefulShutdownTimeout", _grace.ToString()), .. token.Settings]);
        var loan = await _system.StartLoanAsync("uncancellable", "alice");
        await Eventually.Async(() => token.HasFired, LoanSystem.Deadline, "the activity hangs");

        worker.Send(UnixSignal.Terminate);
        var clock = Stopwatch.StartNew();
        (await worker.ExitCodeAsync()).Should().Be(70, worker.Log);
        clock.Elapsed.Should().BeGreaterThan(_grace).And.BeLessThan(_shutdownTimeout + _end);
        worker.Lines.Should().ContainSingle(line => line.Contains("ignored cancellation for", StringComparison.Ordinal));

        await _system.StartWorkerAsync(attempt);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        (await _system.CountsAsync("uncancellable")).Pulls.Should().Be(1);
    }
}
