using Dapper;
using Microsoft.Data.Sqlite;

namespace LoanApproval.IntegrationTests.Loans;

// Reads a ledger over a connection that is separate from the worker's.
public static class LedgerCheck
{
    public static int Count(string file, string sql, string applicationId)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<int>(sql, new { applicationId });
    }
}
