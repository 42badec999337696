using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.DrillWorker;

// Hits the crash points of the activities after each call to the ledger.
public sealed class CrashPointLedger(ILedger ledger, ICrashPoints crashPoints) : ILedger
{
    // A ledger over the database with the crash points of both.
    internal static ILedger Over(Worker.Ledger.ILedgerDatabase database, ICrashPoints crashPoints) =>
        new CrashPointLedger(
            new Worker.Ledger.SqlLedger(new CrashPointLedgerDatabase(database, crashPoints), TimeProvider.System), crashPoints);

    public Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken) =>
        ledger.FindDecisionAsync(application, cancellationToken);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public async Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Open.RunAsync(() => ledger.OpenAsync(application, key, result, cancellationToken));
        crashPoints.Hit(CrashPoint.CreditReportRecorded);
        return standing;
    }

    public async Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Record.RunAsync(() => ledger.RecordAsync(key, result, cancellationToken));
        crashPoints.Hit(CrashPoint.NotificationRecorded);
        return standing;
    }

    public async Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Book.RunAsync(() => ledger.BookAsync(application, approval, requestedAt, cancellationToken));
        crashPoints.Hit(CrashPoint.ApprovalBooked);
        return standing;
    }

    public async Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Decide.RunAsync(() => ledger.DecideAsync(application, decision, cancellationToken));
        crashPoints.Hit(CrashPoint.DecisionRecorded);
        return standing;
    }

    public async Task<LoanDecision?> CancelAsync(
        LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Decide.RunAsync(() => ledger.CancelAsync(application, requestedAt, cancellationToken));
        crashPoints.Hit(CrashPoint.DecisionRecorded);
        return standing;
    }
}
