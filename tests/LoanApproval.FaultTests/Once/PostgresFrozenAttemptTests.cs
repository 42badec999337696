using LoanApproval.Campaign.Once;
using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Once;

// An attempt is frozen (SIGSTOP) in its PostgreSQL transaction, with the application's row locked.
[Collection(FaultCollections.PostgresCrashes)]
public sealed class PostgresFrozenAttemptTests(ServerFixture server, PostgresCrashPointTests.PostgresFixture postgres)
    : IClassFixture<PostgresCrashPointTests.PostgresFixture>
{
    private static readonly TimeSpan _overtakeDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _stopDeadline = TimeSpan.FromSeconds(45);

    [SkippableFact]
    public async Task Attempt_that_is_frozen_in_its_transaction_is_disconnected_and_writes_nothing_when_it_resumes()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        Skip.IfNot(postgres.Server.Installed, SkipReasons.NoPostgres);
        await using var system =
            await DrillSystem.StartAsync(
            server, "holds", new LedgerLocation(LedgerLocation.Postgres, await postgres.Server.CreateSchemaAsync()));
        var application = LoanSystem.Application("holds", "alice");
        var (frozen, loan) = await FrozenAttempt.FreezeAsync(system, application, CrashPoint.LedgerBookClaimed);
        var decision = await loan.GetResultAsync().WaitAsync(_overtakeDeadline);

        frozen.Send(UnixSignal.Continue);
        frozen.Send(UnixSignal.Terminate);
        (await frozen.ExitCodeAsync(_stopDeadline)).Should().Be(0, frozen.Log);
        (await system.ProblemsAsync(application, decision)).Should().BeEmpty();
    }
}
