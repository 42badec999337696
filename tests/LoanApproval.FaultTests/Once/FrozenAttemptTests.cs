using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Once;

// An attempt is frozen (SIGSTOP) inside its effect, the next one overtakes it on another worker, and the first resumes.
[Collection(FaultCollections.Frozen)]
public sealed class FrozenAttemptTests(ServerFixture server)
{
    private static readonly TimeSpan _stopDeadline = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan _overtakeDeadline = TimeSpan.FromMinutes(2);

    private static readonly CrashPoint[] _points =
        [CrashPoint.CreditResponseRead, CrashPoint.ApprovalStarted, CrashPoint.LedgerBookCommitted, CrashPoint.NotificationHandingOver];

    // Concurrently, because most of the time is spent waiting for the timeouts of the frozen worker.
    [SkippableFact]
    public async Task Frozen_attempt_repeats_no_effect_when_it_resumes_after_the_next_attempt()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        (await Task.WhenAll(_points.Select(ResumeAsync))).SelectMany(problems => problems).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Attempt_that_is_frozen_in_its_transaction_blocks_other_bookings_in_SQLite_until_it_resumes()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var system = await DrillSystem.StartAsync(server, "holds");
        var application = LoanSystem.Application("holds", "alice");
        var (frozen, loan) =
            await FrozenAttempt.FreezeAsync(
            system, application, CrashPoint.LedgerBookClaimed,
            ("Ledger:ConnectionString", $"{system.Ledger().ConnectionString};Default Timeout=1"));
        // SQLite allows one writer. The next attempts fail with a retryable error until the frozen writer resumes or is killed.
        await Eventually.Async(
            async () => await FrozenAttempt.LastFailureAsync(system, loan.Id) == ErrorTypes.LedgerUnavailable, LoanSystem.Deadline,
            "the next attempt finds the ledger locked");
        (await system.GatherAsync()).Of(application.ApplicationId, decision: null).LoanIds.Should().BeEmpty();

        // Reads still succeed, so a worker starts if the ledger needs no migration.
        await system.StartWorkerAsync();

        frozen.Send(UnixSignal.Continue);
        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
    }

    private async Task<IEnumerable<string>> ResumeAsync(CrashPoint point)
    {
        await using var system = await DrillSystem.StartAsync(server, "frozen");
        var application = LoanSystem.Application($"resumes-{point}", "alice");
        var (frozen, loan) = await FrozenAttempt.FreezeAsync(system, application, point);
        var decision = await loan.GetResultAsync().WaitAsync(_overtakeDeadline);

        frozen.Send(UnixSignal.Continue);
        frozen.Send(UnixSignal.Terminate);
        (await frozen.ExitCodeAsync(_stopDeadline)).Should().Be(0, frozen.Log);
        return (await system.ProblemsAsync(application, decision)).Select(problem => $"{point}: {problem}");
    }
}
