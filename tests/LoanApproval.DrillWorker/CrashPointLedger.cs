using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.DrillWorker;

/// <summary>Hits the crash points of the activities after each call of the ledger.</summary>
public sealed class CrashPointLedger(ILedger ledger, ICrashPoints crashPoints) : ILedger
{
    /// <summary>A ledger over the database with the crash points of both.</summary>
    public static ILedger Over(Worker.Ledger.ILedgerDatabase database, ICrashPoints crashPoints) =>
        new CrashPointLedger(new Worker.Ledger.SqlLedger(new CrashPointLedgerDatabase(database, crashPoints), TimeProvider.System), crashPoints);

    public async Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var decision = await LedgerCall.Open.RunAsync(() => ledger.OpenAsync(application, cancellationToken));
        crashPoints.Hit(CrashPoint.CreditApplicationOpened);
        return decision;
    }

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public async Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Record.RunAsync(() => ledger.RecordAsync(key, result, cancellationToken));
        var isCreditCheck = key.Key.EndsWith(IdempotencyKeys.CreditCheck(""), StringComparison.Ordinal);
        crashPoints.Hit(isCreditCheck ? CrashPoint.CreditReportRecorded : CrashPoint.NotificationRecorded);
        return standing;
    }

    public async Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken)
    {
        var booking = await LedgerCall.Book.RunAsync(() => ledger.BookAsync(loan, cancellationToken));
        crashPoints.Hit(CrashPoint.ApprovalBooked);
        return booking;
    }

    public async Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        var standing = await LedgerCall.Decide.RunAsync(() => ledger.DecideAsync(decision, cancellationToken));
        crashPoints.Hit(CrashPoint.NotificationDecisionRecorded);
        return standing;
    }
}
