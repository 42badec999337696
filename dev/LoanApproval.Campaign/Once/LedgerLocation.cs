using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.Campaign.Once;

/// <summary>The database of a ledger.</summary>
/// <param name="Provider"><c>Sqlite</c> or <c>Postgres</c>.</param>
/// <param name="ConnectionString">The <c>Ledger:ConnectionString</c> of the worker.</param>
public sealed record LedgerLocation(string Provider, string ConnectionString)
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    /// <summary>The worker's settings, as environment variables.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Ledger__Provider", Provider), new("Ledger__ConnectionString", ConnectionString)];

    /// <summary>Creates a connection that is separate from the worker's.</summary>
    public DbConnection Connect() => Provider == Postgres
        ? new NpgsqlConnection(ConnectionString)
        : new SqliteConnection($"{ConnectionString};Pooling=False");
}
