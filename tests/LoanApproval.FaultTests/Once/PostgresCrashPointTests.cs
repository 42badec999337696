using LoanApproval.Campaign.Once;
using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Ledger;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// The worker is killed once at each crash point, with a PostgreSQL ledger.
[Collection(FaultCollections.PostgresCrashes)]
public sealed class PostgresCrashPointTests(ServerFixture server, PostgresCrashPointTests.PostgresFixture postgres)
    : IClassFixture<PostgresCrashPointTests.PostgresFixture>
{
    [SkippableFact]
    public Task Approval_happens_once_when_the_worker_is_killed_at_any_point() => WalkAsync(CrashPointTests.OfApproval, "alice");

    [SkippableFact]
    public Task Decline_happens_once_when_the_worker_is_killed_at_any_point() => WalkAsync(CrashPointTests.OfDecline, "bob-612");

    private async Task WalkAsync(CrashPoint[] points, string applicant)
    {
        Skip.IfNot(postgres.Server.Installed, SkipReasons.NoPostgres);
        var problems = await CrashWalk.AllAsync(
            server, points, applicant, async () => new LedgerLocation(LedgerLocation.Postgres, await postgres.Server.CreateSchemaAsync()));
        problems.Should().BeEmpty();
    }

    // A separate PostgreSQL server, because other tests stop the shared one.
    public sealed class PostgresFixture : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public Task InitializeAsync() => Server.InitializeAsync();

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
