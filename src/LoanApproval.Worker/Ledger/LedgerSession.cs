using System.Data.Common;
using Dapper;

namespace LoanApproval.Worker.Ledger;

/// <summary>One connection at work, within a transaction where something is written.</summary>
public sealed class LedgerSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it wrote.</returns>
    public Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>The one row that is asked for, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object parameters)
        where T : class =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
