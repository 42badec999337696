using LoanApproval.Worker.Ledger;

namespace LoanApproval.DrillWorker;

// Hits the crash points at the end of a transaction and after its commit.
internal sealed class CrashPointLedgerDatabase(ILedgerDatabase database, ICrashPoints crashPoints) : ILedgerDatabase
{
    public string RowLock => database.RowLock;

    public object Money(decimal value) => database.Money(value);

    public object Time(DateTimeOffset value) => database.Time(value);

    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) =>
        database.ReadAsync(work, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var call = LedgerCall.Current ?? throw new InvalidOperationException("The ledger is written outside a call that has crash points.");
        var result = await database.WriteAsync(
            async session =>
            {
                var claimed = await work(session);
                crashPoints.Hit(call.Claimed);
                return claimed;
            },
            cancellationToken);
        crashPoints.Hit(call.Committed);
        return result;
    }

    public Task MigrateAsync(CancellationToken cancellationToken) => database.MigrateAsync(cancellationToken);
}
