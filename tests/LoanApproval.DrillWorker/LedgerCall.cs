namespace LoanApproval.DrillWorker;

// The ledger call in progress. The decorator of the database reads the crash points of the transaction from it.
// Claimed: At the end of the transaction, before the commit.
// Committed: After the commit.
public sealed record LedgerCall(CrashPoint Claimed, CrashPoint Committed)
{
    public static readonly LedgerCall Open = new(CrashPoint.LedgerOpenClaimed, CrashPoint.LedgerOpenCommitted);
    public static readonly LedgerCall Record = new(CrashPoint.LedgerRecordClaimed, CrashPoint.LedgerRecordCommitted);
    public static readonly LedgerCall Book = new(CrashPoint.LedgerBookClaimed, CrashPoint.LedgerBookCommitted);
    public static readonly LedgerCall Decide = new(CrashPoint.LedgerDecideClaimed, CrashPoint.LedgerDecideCommitted);

    private static readonly AsyncLocal<LedgerCall?> _inProgress = new();

    // Null outside a call.
    public static LedgerCall? Current => _inProgress.Value;

    // Runs the work as this call.
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        _inProgress.Value = this;
        return await work();
    }
}
