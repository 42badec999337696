using System.Data.Common;
using Dapper;

namespace LoanApproval.Worker.Ledger;

// The differences between SQLite and PostgreSQL; the rest of the ledger is SqlLedger.
internal interface ILedgerDatabase
{
    // The end of a SELECT that locks the row until the transaction ends; empty if the database has a single writer.
    string RowLock { get; }

    // Money as a parameter, exact.
    object Money(decimal value);

    // A time as a parameter, in UTC.
    object Time(DateTimeOffset value);

    Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    // Runs the work in one durable transaction: it commits all of it or nothing.
    Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    // Creates the schema or migrates it to this program's version, forward only. Several processes may do so concurrently: one works, the
    // others wait.
    Task MigrateAsync(CancellationToken cancellationToken);
}

// A connection, with a transaction if the call writes.
internal sealed class LedgerSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    // Returns the number of rows written.
    public Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    public Task<T?> FindAsync<T>(string sql, object parameters)
        where T : class => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
