using Dapper;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;

namespace LoanApproval.FaultTests.Once;

// Books each attempt without an idempotency key.
public sealed class KeylessLedger(string file) : ILedger
{
    public Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken) =>
        Task.FromResult<LoanDecision?>(null);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        Task.FromResult(result);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) => Task.FromResult(result);

    public async Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS loan_book (application_id TEXT, loan_id TEXT)");
        await connection.ExecuteAsync(
            "INSERT INTO loan_book VALUES (@ApplicationId, @LoanId)", new { approval.ApplicationId, approval.LoanId });
        return approval;
    }

    public Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken) =>
        Task.FromResult(decision);

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        Task.FromResult<LoanDecision?>(null);
}
