using System.Data.Common;

namespace LoanApproval.Worker.Ledger;

internal interface ILedgerDatabase
{
    // The end of a SELECT that locks the row until the transaction ends.
    string RowLock => "";

    // Convert values to parameters: money is exact, a time is in UTC.
    object Money(decimal value);
    object Time(DateTimeOffset value);
    Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    // Runs the work in one durable transaction.
    Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    // Creates or upgrades the schema. If several processes call it, one works and the others wait.
    Task MigrateAsync(CancellationToken cancellationToken);
}

internal sealed class LedgerSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    public Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    public Task<T?> FindAsync<T>(string sql, object parameters)
        where T : class => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
