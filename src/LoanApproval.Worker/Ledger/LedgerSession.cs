using System.Data.Common;
using Dapper;

namespace LoanApproval.Worker.Ledger;

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
