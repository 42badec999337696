using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Ledger;
using LoanApproval.Workflows.Drills;

namespace LoanApproval.IntegrationTests.Once;

/// <summary>Each crash point there is: the worker kills itself there once, and the outcome is that of a run without faults.</summary>
[Collection(TemporalCollection.Name)]
public sealed class CrashPointTests(ServerFixture server, CrashPointTests.PostgresFixture postgres) : IClassFixture<CrashPointTests.PostgresFixture>
{
    // At a time: most of a walk is waiting for a time-out.
    private const int Walks = 3;

    // From the decision on a decline goes another way; up to it, it goes that of an approval.
    private static readonly string[] OfDecline = ["Notification", "LedgerDecide"];

    [Fact]
    public async Task Killed_at_any_point_an_approval_happens_once_on_SQLite() =>
        (await WalkAsync(Enum.GetValues<CrashPoint>(), "alice", () => Task.FromResult<LedgerPlace?>(null))).Should().BeEmpty();

    [Fact]
    public async Task Killed_at_any_point_from_its_decision_on_a_decline_happens_once_on_SQLite() =>
        (await WalkAsync([.. Enum.GetValues<CrashPoint>().Where(IsOfDecline)], "bob-612", () => Task.FromResult<LedgerPlace?>(null))).Should().BeEmpty();

    [SkippableFact]
    public async Task Killed_at_any_point_an_approval_happens_once_on_PostgreSQL()
    {
        Skip.IfNot(postgres.Server.Installed, PostgresServer.Missing);
        (await WalkAsync(Enum.GetValues<CrashPoint>(), "alice", async () => new LedgerPlace(LedgerPlace.Postgres, await postgres.Server.CreateSchemaAsync()))).Should().BeEmpty();
    }

    private static bool IsOfDecline(CrashPoint point) => OfDecline.Any(prefix => point.ToString().StartsWith(prefix, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> WalkAsync(CrashPoint[] points, string applicant, Func<Task<LedgerPlace?>> ledger)
    {
        var walks = points.Select((point, i) => (point, i)).GroupBy(p => p.i % Walks, p => p.point).Select(async part =>
        {
            // The documents take a moment, so that some are under way when a worker dies among them.
            await using var system = await OnceSystem.StartAsync(server, "crash", await ledger(), ("Documents:Delay", "00:00:00.200"));
            return await new CrashWalk(system, applicant).ProblemsAsync([.. part]);
        });
        return [.. (await Task.WhenAll(walks)).SelectMany(problems => problems)];
    }

    /// <summary>A PostgreSQL server of its own: those that share the other one stop it.</summary>
    public sealed class PostgresFixture : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public Task InitializeAsync() => Server.InitializeAsync();

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
