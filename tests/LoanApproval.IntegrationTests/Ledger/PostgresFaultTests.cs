using Dapper;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Ledger;
using Npgsql;

namespace LoanApproval.IntegrationTests.Ledger;

// Faults of a PostgreSQL ledger lead to typed errors and no incomplete loan. The ledger works again after the fault.
[Collection(PostgresCollection.Name)]
public sealed class PostgresFaultTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private LedgerStore _store = null!;

    public async Task InitializeAsync() => _store = await (await LedgerStore.NewPostgresAsync(server)).MigrateAsync();

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [SkippableFact]
    public async Task Commit_waits_for_the_disk_even_when_the_server_is_configured_otherwise()
    {
        await server.ExecuteAsync("ALTER ROLE postgres SET synchronous_commit = off");
        try
        {
            (await _store.ScalarAsync<string>("SHOW synchronous_commit")).Should().Be("off");
            var database = _store.OpenDatabase();
            for (var pooled = 0; pooled < 2; pooled++)
                (await database.WriteAsync(session => session.FindAsync<string>("SHOW synchronous_commit", new { }), _none)).Should()
                    .Be("on");
        }
        finally
        {
            await server.ExecuteAsync("ALTER ROLE postgres RESET synchronous_commit");
        }
    }

    [SkippableFact]
    public async Task Server_is_unavailable_after_a_power_failure_and_keeps_confirmed_bookings()
    {
        var ledger = _store.Open();
        await ledger.BookAsync("A-1", "L-1");
        await server.StopImmediatelyAsync();
        try
        {
            await Unavailable(() => ledger.BookAsync("A-2", "L-2"), "*cannot be reached*");
            await Unavailable(() => ledger.BookAsync("A-2", "L-2"), "*cannot be reached*");
        }
        finally
        {
            await server.StartAsync();
        }
        (await ledger.BookAsync("A-1", "L-3")).LoanId.Should().Be("L-1");
        (await ledger.BookAsync("A-2", "L-2")).LoanId.Should().Be("L-2");
    }

    [SkippableFact]
    public async Task Call_fails_once_and_writes_nothing_when_the_server_ends_its_connection()
    {
        await using var killer = NpgsqlDataSource.Create(server.ConnectionString());
        var database = _store.OpenDatabase("Application Name=victim");
        var call = () => database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "INSERT INTO effects (key, fingerprint, result, recorded_at) VALUES ('k', '', '', now())", new { });
                await using var connection = await killer.OpenConnectionAsync();
                await connection.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim'");
                return await session.ExecuteAsync("SELECT 1", new { });
            },
            _none);
        await Unavailable(call, "*57P01*");
        (await _store.CountRowsAsync()).Should().Be(0);
        (await database.WriteAsync(session => session.FindAsync<string>("SELECT 'up'", new { }), _none)).Should().Be("up");
    }

    [SkippableFact]
    public async Task Read_only_server_is_reported_as_unavailable()
    {
        await Unavailable(
            () => _store.Open(more: "Options=-c default_transaction_read_only=on").BookAsync("A-1", "L-1"), "*is read-only*primary*");
        (await _store.CountRowsAsync()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Ledger_is_unavailable_when_another_program_locks_a_row_for_too_long()
    {
        await _store.Open().OpenAsync(Samples.Application("A-1"));
        await using var other = _store.Connect();
        await other.OpenAsync();
        await using (var transaction = await other.BeginTransactionAsync())
        {
            await other.ExecuteAsync("SELECT 1 FROM applications FOR UPDATE", transaction: transaction);
            await Unavailable(
                () => _store.Open(more: "Options=-c lock_timeout=200").BookAsync("A-1", "L-1"), "*locked by another program*");
        }
        (await _store.Open().BookAsync("A-1", "L-1")).LoanId.Should().Be("L-1");
    }

    [SkippableTheory]
    [InlineData("Database=nowhere", "*does not exist*")]
    [InlineData("Username=stranger", "*rejects this login*")]
    public async Task Wrong_address_is_reported_as_unavailable_with_the_setting(string wrong, string message) =>
        await Unavailable(() => new SqlLedger(_store.OpenDatabase(wrong), TimeProvider.System)
            .FindDecisionAsync(Samples.Application("A-1"), _none), message + "Ledger:ConnectionString*");

    [SkippableFact]
    public async Task Schema_without_the_tables_is_reported_as_damaged()
    {
        await using var empty = await LedgerStore.NewPostgresAsync(server);
        var call = () => empty.Open().FindDecisionAsync(Samples.Application("A-1"), _none);
        (await call.Should().ThrowAsync<LedgerDamagedException>()).WithMessage("*lacks a table*");
    }

    private static async Task Unavailable(Func<Task> call, string message) =>
        (await call.Should().ThrowAsync<LedgerUnavailableException>()).WithMessage(message);
}
