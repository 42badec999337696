using System.Diagnostics;
using LoanApproval.DrillWorker;
using LoanApproval.FaultTests.Once;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Recovery;

/// <summary>An activity that never comes back, whatever its cancellation says: a drill makes it so.</summary>
[Collection(FaultCollections.Timed)]
public sealed class UncancellableActivityTests(ServerFixture server) : IAsyncLifetime
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    // What the host waits for beyond the grace, and the end of the process.
    private static readonly TimeSpan ShutdownTimeout = Grace + TimeSpan.FromSeconds(5);
    private static readonly TimeSpan End = TimeSpan.FromSeconds(2);

    private LoanSystem system = null!;

    public async Task InitializeAsync() => system = await LoanSystem.StartAsync(server, "deaf");

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task It_cannot_hold_the_shutdown_beyond_the_hosts_timeout_and_the_worker_ends_with_70()
    {
        var token = new CrashToken(system.Folder, CrashPoint.CreditCheckStarted, "Hang").Lay();
        (string Name, string Value) attempt = ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:03");
        var deaf = await system.StartWorkerAsync([attempt, ("Worker:GracefulShutdownTimeout", Grace.ToString()), .. token.Settings]);
        var loan = await system.StartLoanAsync("unheard", "alice");
        await Eventually.Async(() => token.IsTaken, LoanSystem.Deadline, "the activity hangs");

        deaf.Send(UnixSignal.Terminate);
        var clock = Stopwatch.StartNew();
        (await deaf.ExitCodeAsync()).Should().Be(70, deaf.Log);
        clock.Elapsed.Should().BeGreaterThan(Grace).And.BeLessThan(ShutdownTimeout + End);
        deaf.Lines.Should().ContainSingle(line => line.Contains("did not end within", StringComparison.Ordinal));

        await system.StartWorkerAsync(attempt);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        (await system.CountsAsync("unheard")).Pulls.Should().Be(1);
    }
}
