using Dapper;
using LoanApproval.IntegrationTests.Loans;
using Microsoft.Data.Sqlite;

namespace LoanApproval.FaultTests.Once;

// Another program that locks the SQLite ledger until it is disposed.
public sealed class LockedLedger : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private LockedLedger(SqliteConnection connection) => _connection = connection;

    public static async Task<LockedLedger> LockAsync(LoanSystem system)
    {
        var connection = new SqliteConnection($"Data Source={system.Folder["loans.db"]};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("BEGIN IMMEDIATE");
        return new(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.ExecuteAsync("ROLLBACK");
        await _connection.DisposeAsync();
    }
}
