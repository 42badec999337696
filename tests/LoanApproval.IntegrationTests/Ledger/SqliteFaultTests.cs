using Dapper;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;

namespace LoanApproval.IntegrationTests.Ledger;

// Faults of a SQLite ledger lead to typed errors and no incomplete loan. The ledger works again after the fault.
public sealed class SqliteFaultTests : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private readonly LedgerStore _store = LedgerStore.NewSqlite("Default Timeout=1");

    public Task InitializeAsync() => _store.MigrateAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Ledger_is_unavailable_until_a_full_disk_has_space()
    {
        var database = (SqliteLedgerDatabase)_store.OpenDatabase();
        var ledger = new SqlLedger(database, TimeProvider.System);
        await ledger.BookAsync("A-0", "L-0");
        await LimitPagesAsync(database, 1);
        await Unavailable(() => FillAsync(ledger), "*is full*free some space*");
        (await _store.CountLoansAsync("A-full")).Should().Be(0);
        await LimitPagesAsync(database, 1_000_000);
        (await ledger.BookAsync("A-1", "L-1")).LoanId.Should().Be("L-1");
        (await _store.CountLoansAsync("A-1")).Should().Be(1);
    }

    [Fact]
    public async Task Ledger_is_unavailable_while_another_program_locks_it()
    {
        var ledger = _store.Open();
        await using (var other = _store.Connect())
        {
            await other.OpenAsync();
            await other.ExecuteAsync("BEGIN IMMEDIATE");
            await Unavailable(() => ledger.BookAsync("A-1", "L-1"), "*is locked*");
            (await ledger.FindAsync(IdempotencyKey.For("k"), _none)).Should().BeNull("readers do not wait for a writer");
            await other.ExecuteAsync("ROLLBACK");
        }
        (await ledger.BookAsync("A-1", "L-1")).LoanId.Should().Be("L-1");
    }

    [Fact]
    public async Task Migrated_ledger_starts_while_another_program_locks_it()
    {
        await using var other = _store.Connect();
        await other.OpenAsync();
        await other.ExecuteAsync("BEGIN IMMEDIATE");
        using (var started = (SqliteLedgerDatabase)_store.OpenDatabase()) await started.MigrateAsync(_none);
        await other.ExecuteAsync("ROLLBACK");
    }

    [Fact]
    public async Task Read_only_ledger_is_reported_as_unavailable()
    {
        await Unavailable(() => _store.Open(more: "Mode=ReadOnly").BookAsync("A-1", "L-1"), "*is read-only*");
        (await _store.CountRowsAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Deleted_ledger_is_reported_and_not_replaced_by_an_empty_one()
    {
        var ledger = _store.Open();
        await ledger.BookAsync("A-1", "L-1");
        File.Move(_store.File, $"{_store.File}.away");
        File.Move($"{_store.File}-wal", $"{_store.File}.away-wal");
        await Unavailable(() => ledger.BookAsync("A-2", "L-2"), "*cannot be opened*");
        File.Exists(_store.File).Should().BeFalse();
        File.Move($"{_store.File}.away", _store.File);
        File.Move($"{_store.File}.away-wal", $"{_store.File}-wal");
        (await ledger.BookAsync("A-1", "L-3")).LoanId.Should().Be("L-1");
    }

    [Fact]
    public async Task File_of_garbage_is_reported_as_damaged()
    {
        await using var other = LedgerStore.NewSqlite();
        await File.WriteAllBytesAsync(other.File, Enumerable.Range(0, 8192).Select(i => (byte)(i * 7)).ToArray());
        await Damaged(() => other.Open().BookAsync("A-1", "L-1"));
        await Damaged(other.MigrateAsync);
    }

    [Fact]
    public async Task Ledger_with_pages_of_garbage_is_reported_as_damaged()
    {
        await _store.Open().BookAsync("A-1", "L-1");
        await _store.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = File.OpenWrite(_store.File))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)(file.Length - 4096)).ToArray());
        }
        await using var reopened = new LedgerStore(_store.Provider, _store.ConnectionString + ";Pooling=False");
        await Damaged(() => reopened.Open().BookAsync("A-1", "L-1"));
    }

    [Fact]
    public async Task File_without_the_tables_is_reported_as_damaged()
    {
        await using var empty = LedgerStore.NewSqlite();
        await empty.ExecuteAsync("CREATE TABLE other (id)");
        await Damaged(() => empty.Open().FindDecisionAsync(Samples.Application("A-1"), _none));
    }

    // The limit applies to a connection. The pool returns the same connection to the ledger.
    private static async Task LimitPagesAsync(SqliteLedgerDatabase database, int pages)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.ExecuteAsync($"PRAGMA max_page_count = {pages}");
    }

    private static async Task FillAsync(ILedger ledger)
    {
        // Until the last free page is used.
        for (var i = 0; i < 100; i++) await ledger.RecordAsync(IdempotencyKey.For($"fill-{i}"), new string('x', 2_000), _none);
        await ledger.BookAsync("A-full", "L-full");
    }

    private static async Task Unavailable(Func<Task> call, string message) =>
        (await call.Should().ThrowAsync<LedgerUnavailableException>()).WithMessage(message);

    private static async Task Damaged(Func<Task> call) =>
        (await call.Should().ThrowAsync<LedgerDamagedException>()).WithMessage("*restore it from a backup*");
}
