using System.Data.Common;
using Dapper;
using LoanApproval.DrillWorker;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Postgres;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.IntegrationTests.Ledger;

// An empty database with any number of ledgers, and direct access to its rows.
public sealed class LedgerStore(string provider, string connectionString, string? folder = null) : IAsyncDisposable
{
    private readonly List<IDisposable> _opened = [];

    public string Provider => provider;

    public string ConnectionString => connectionString;

    // The file of a SQLite ledger.
    public string File => Path.Combine(folder!, "loans.db");

    public static LedgerStore NewSqlite(string more = "")
    {
        var folder = Directory.CreateTempSubdirectory("loan-ledger-").FullName;
        return new LedgerStore(LedgerOptions.Sqlite, $"Data Source={Path.Combine(folder, "loans.db")};{more}", folder);
    }

    public static async Task<LedgerStore> NewPostgresAsync(PostgresServer server) =>
        new(LedgerOptions.Postgres, await server.CreateSchemaAsync());

    // A database object, as a separate process would have it.
    internal ILedgerDatabase OpenDatabase(string more = "")
    {
        ILedgerDatabase database = provider == LedgerOptions.Postgres
            ? new PostgresLedgerDatabase($"{connectionString};{more}")
            : new SqliteLedgerDatabase($"{connectionString};{more}");
        _opened.Add((IDisposable)database);
        return database;
    }

    // A ledger, as a separate process would have it.
    public ILedger Open(ICrashPoints? crashPoints = null, string more = "") =>
        crashPoints is null ? new SqlLedger(OpenDatabase(more), TimeProvider.System)
            : CrashPointLedger.Over(OpenDatabase(more), crashPoints);

    public async Task<LedgerStore> MigrateAsync()
    {
        await OpenDatabase().MigrateAsync(CancellationToken.None);
        return this;
    }

    // A connection that is separate from the ledger's.
    public DbConnection Connect() =>
        provider == LedgerOptions.Postgres ? new NpgsqlConnection(connectionString)
            : new SqliteConnection($"{connectionString};Pooling=False");

    public async Task<T?> ScalarAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = Connect();
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = Connect();
        await connection.ExecuteAsync(sql);
    }

    // The number of rows in all tables. A failed call must not add rows.
    public async Task<long> CountRowsAsync() =>
        await ScalarAsync<long>(
            "SELECT (SELECT count(*) FROM applications) + (SELECT count(*) FROM effects) + (SELECT count(*) FROM loans)");

    public Task<long> CountLoansAsync(string applicationId) =>
        ScalarAsync<long>("SELECT count(*) FROM loan_book WHERE application_id = @applicationId", new { applicationId });

    public ValueTask DisposeAsync()
    {
        _opened.ForEach(database => database.Dispose());
        if (folder is not null) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
