using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace LoanApproval.IntegrationTests.Ledger;

// Durability settings and permissions of the SQLite file.
public sealed class SqliteDurabilityTests : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private readonly LedgerStore _store = LedgerStore.NewSqlite();

    public Task InitializeAsync() => _store.MigrateAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Commit_waits_for_the_disk()
    {
        var database = _store.OpenDatabase();
        // 2 is FULL. After a power failure, NORMAL would lose the newest loans, whose results Temporal already has.
        (await database.WriteAsync(
            session => session.FindAsync<string>("SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous", new { }), _none)).Should()
                .Be("2");
        (await database.ReadAsync(
            session => session.FindAsync<string>("SELECT CAST(journal_mode AS TEXT) FROM pragma_journal_mode", new { }), _none)).Should()
                .Be("wal");
        (await database.ReadAsync(
            session => session.FindAsync<string>("SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys", new { }), _none)).Should()
                .Be("1");
    }

    [Fact]
    public void Connection_waits_five_seconds_for_a_lock_by_default()
    {
        using var database = new SqliteLedgerDatabase($"Data Source={_store.File}");
        new SqliteConnectionStringBuilder(database.ConnectionString).DefaultTimeout.Should().Be(5);
    }

    [SkippableFact]
    public void Ledger_file_is_readable_only_by_its_owner()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoFileModes);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_store.File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Ledger_row_cannot_be_replaced()
    {
        await _store.Open().BookAsync("A-1", "L-1");
        await _store.ExecuteAsync(
            "INSERT OR REPLACE INTO effects (key, fingerprint, result, recorded_at) VALUES ('A-1:approval', '', '', '')");
        var replace = () => _store.ExecuteAsync(
            "INSERT OR REPLACE INTO loans VALUES ('L-1', 'A-1', 'P', '1.00', 'USD', '5.50', 60, '1.00', '')");
        await replace.Should().ThrowAsync<SqliteException>();
        (await _store.Open().BookAsync("A-1", "L-2")).LoanId.Should().Be("L-1");
    }
}
