using System.Globalization;
using Dapper;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.DrillWorker;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace LoanApproval.LedgerRacer;

// A ledger that checks before it inserts, without fingerprint, transaction or unique key. The race and the crash drills must find its
// problems; otherwise they prove nothing about the real ledger.
// file: A SQLite file.
// crashPoints: The crash points of the real ledger.
// window: Runs between the check and the insert.
public sealed class NaiveLedger(string file, ICrashPoints? crashPoints, Func<Task> window) : ILedger
{
    // The name of this provider in the settings of the racer.
    public const string Provider = "Naive";

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ConnectionString;

    public static string? FileOf(IConfiguration configuration) =>
        configuration["Ledger:Provider"] == Provider
            ? new SqliteConnectionStringBuilder(configuration["Ledger:ConnectionString"]).DataSource : null;

    public Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken) =>
        Task.FromResult<LoanDecision?>(null);

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        RecordAsync(key, result, cancellationToken);

    public async Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        await using var connection = Open();
        return await connection.ExecuteScalarAsync<string>("SELECT result FROM effects WHERE key = @Key", new { key.Key });
    }

    public async Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } known) return known;
        await window();
        await using var connection = Open();
        await connection.ExecuteAsync("INSERT INTO effects (key, result) VALUES (@Key, @result)", new { key.Key, result });
        crashPoints?.Hit(CrashPoint.LedgerRecordCommitted);
        return result;
    }

    public async Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        var key = EffectKeys.Approval(Loan.Of(approval));
        if (await FindAsync(key, cancellationToken) is { } known) return approval with { LoanId = known };
        await window();
        await using var connection = Open();
        await connection.ExecuteAsync(
            "INSERT INTO loan_book (application_id, loan_id, amount) VALUES (@ApplicationId, @LoanId, @Amount)",
            new { approval.ApplicationId, approval.LoanId, Amount = approval.Amount.ToString(CultureInfo.InvariantCulture) });
        crashPoints?.Hit(CrashPoint.LedgerBookClaimed);
        await connection.ExecuteAsync("INSERT INTO effects (key, result) VALUES (@Key, @LoanId)", new { key.Key, approval.LoanId });
        crashPoints?.Hit(CrashPoint.LedgerBookCommitted);
        return approval;
    }

    public async Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken)
    {
        await using var connection = Open();
        var loanId = await connection.ExecuteScalarAsync<string>(
            "SELECT loan_id FROM loan_book WHERE application_id = @ApplicationId", new { decision.ApplicationId });
        return loanId is null ? decision : Samples.Approved(decision.ApplicationId, loanId);
    }

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        Task.FromResult<LoanDecision?>(null);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute(
            """
            PRAGMA busy_timeout = 30000;
            CREATE TABLE IF NOT EXISTS effects (key TEXT, result TEXT);
            CREATE TABLE IF NOT EXISTS loan_book (application_id TEXT, loan_id TEXT, amount TEXT);
            """);
        return connection;
    }
}
