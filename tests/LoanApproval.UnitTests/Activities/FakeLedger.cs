using System.Collections.Concurrent;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Activities;

// A ledger in memory for tests of single activities. The real ledgers have separate tests.
public sealed class FakeLedger : ILedger
{
    public ConcurrentDictionary<string, string> Effects { get; } = new();

    public LoanDecision? Decision { get; set; }

    public Exception? Failure { get; set; }

    public DateTimeOffset? RequestedAt { get; private set; }

    public Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken) => Run(() => Decision);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        Run(() => Effects.GetValueOrDefault(key.Key));

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        RecordAsync(key, result, cancellationToken);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        Run(() => Effects.GetOrAdd(key.Key, result));

    public Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        RequestedAt = requestedAt;
        return Run(() => Decision ??= approval);
    }

    public Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken) =>
        Run(() => Decision ??= decision);

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        RequestedAt = requestedAt;
        return Run(() => Decision);
    }

    private Task<T> Run<T>(Func<T> call) => Failure is null ? Task.FromResult(call()) : Task.FromException<T>(Failure);
}
