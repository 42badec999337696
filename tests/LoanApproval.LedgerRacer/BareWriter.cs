using System.Data.Common;
using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Worker.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.LedgerRacer;

// The minimum that a database does for a booking, with prepared statements on one connection: one INSERT on SQLite, where the commit costs
// most; the two INSERTs and the UPDATE of a booking on PostgreSQL, where each statement is a round trip.
internal sealed class BareWriter(DbConnection connection, DbCommand open, IReadOnlyList<DbCommand> statements) : IAsyncDisposable
{
    private static readonly string[] _sqlite = ["BEGIN IMMEDIATE", "INSERT INTO bare_loans (id, text) VALUES (@id, @text)", "COMMIT"];

    private static readonly string[] _postgres =
    [
        "BEGIN",
        "INSERT INTO bare_effects (id, text) VALUES (@id, @text)",
        "INSERT INTO bare_loans (id, text) VALUES (@id, @text)",
        "UPDATE bare_applications SET decision = @text WHERE id = @id",
        "COMMIT",
    ];

    public static async Task<BareWriter> OpenAsync(LedgerOptions options)
    {
        // A separate file next to the ledger: on the same disk, but without the ledger's lock.
        DbConnection connection = options.IsPostgres
            ? new NpgsqlConnection(options.EffectiveConnectionString())
            : new SqliteConnection(
                $"Data Source={new SqliteConnectionStringBuilder(options.EffectiveConnectionString()).DataSource}.bare;Pooling=False");
        await connection.OpenAsync();
        if (!options.IsPostgres)
            await ExecuteAsync(connection, "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        foreach (var table in (string[])["bare_applications", "bare_effects", "bare_loans"])
            await ExecuteAsync(connection, $"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, text TEXT NOT NULL, decision TEXT)");
        return new(
            connection,
            Prepare(connection, "INSERT INTO bare_applications (id, text) VALUES (@id, @text)"),
            [.. (options.IsPostgres ? _postgres : _sqlite).Select(sql => Prepare(connection, sql))]);
    }

    // Inserts the row that WriteAsync updates on PostgreSQL.
    public Task OpenAsync(string id) => ExecuteAsync(open, id, "");

    public async Task WriteAsync(string id)
    {
        var text = JsonSerializer.Serialize(Samples.Approved(id, id), LoanJson.Options);
        foreach (var statement in statements) await ExecuteAsync(statement, id, text);
    }

    public async ValueTask DisposeAsync()
    {
        await open.DisposeAsync();
        foreach (var statement in statements) await statement.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static Task ExecuteAsync(DbCommand statement, string id, string text)
    {
        foreach (DbParameter parameter in statement.Parameters) parameter.Value = parameter.ParameterName == "@id" ? id : text;
        return statement.ExecuteNonQueryAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Prepare(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in (string[])["@id", "@text"])
        {
            if (!sql.Contains(name, StringComparison.Ordinal)) continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, System.Data.DbType.String);
            command.Parameters.Add(parameter);
        }
        // SQLite does not prepare BEGIN before it is executed.
        if (command.Parameters.Count > 0) command.Prepare();
        return command;
    }
}
