using System.Collections.Concurrent;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.FaultTests.Decisions;

// A ledger whose bookings, decisions and cancellations fail as planned for each application.
public sealed class FaultyLedger(ILedger ledger) : ILedger
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<LedgerFault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Task>>> _late = new(StringComparer.Ordinal);

    public void Plan(string applicationId, IEnumerable<LedgerFault> faults) => _faults[applicationId] = new(faults);

    // Runs the late writes of an application.
    public async Task ReleaseAsync(string applicationId)
    {
        while (_late.TryGetValue(applicationId, out var late) && late.TryDequeue(out var write))
        {
            try
            {
                await write();
            }
            catch (LedgerConflictException)
            {
                // The booking was requested before a cancellation.
            }
        }
    }

    public Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken) =>
        ledger.FindDecisionAsync(application, cancellationToken);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        ledger.OpenAsync(application, key, result, cancellationToken);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        ledger.RecordAsync(key, result, cancellationToken);

    public Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        RunAsync(application.ApplicationId, () => ledger.BookAsync(application, approval, requestedAt, CancellationToken.None));

    public Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken) =>
        RunAsync(application.ApplicationId, () => ledger.DecideAsync(application, decision, CancellationToken.None));

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        RunAsync(application.ApplicationId, () => ledger.CancelAsync(application, requestedAt, CancellationToken.None));

    private async Task<T> RunAsync<T>(string applicationId, Func<Task<T>> write)
    {
        var fault = _faults[applicationId].TryDequeue(out var planned) ? planned : LedgerFault.None;
        if (fault == LedgerFault.Late) _late.GetOrAdd(applicationId, _ => new()).Enqueue(write);
        if (fault is LedgerFault.Late or LedgerFault.Unavailable) throw Unavailable();
        var result = await write();
        return fault == LedgerFault.CommitLost ? throw Unavailable() : result;
    }

    private static LedgerUnavailableException Unavailable() => new("The ledger is unavailable", new TimeoutException());
}
