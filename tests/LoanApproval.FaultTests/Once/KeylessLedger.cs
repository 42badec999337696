using Dapper;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;

namespace LoanApproval.FaultTests.Once;

/// <summary>Books under a new key at each attempt, which is as good as none.</summary>
public sealed class KeylessLedger(string file) : ILedger
{
    public Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken) => Task.FromResult<LoanDecision?>(null);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) => Task.FromResult(result);

    public async Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS loan_book (application_id TEXT, loan_id TEXT)");
        await connection.ExecuteAsync("INSERT INTO loan_book VALUES (@ApplicationId, @LoanId)", new { loan.ApplicationId, loan.LoanId });
        return new Booking(loan, Closed: null, Replayed: false);
    }

    public Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken) => Task.FromResult(decision);
}
