using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.Campaign.Once;

// The database of a ledger, with the provider and the connection string of the worker's settings.
public sealed record LedgerLocation(string Provider, string ConnectionString)
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    // The worker's settings, as environment variables.
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Ledger__Provider", Provider), new("Ledger__ConnectionString", ConnectionString)];

    // Creates a connection that is separate from the worker's.
    public DbConnection Connect() => Provider == Postgres
        ? new NpgsqlConnection(ConnectionString)
        : new SqliteConnection($"{ConnectionString};Pooling=False");
}
