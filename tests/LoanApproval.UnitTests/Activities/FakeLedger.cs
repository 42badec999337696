using System.Collections.Concurrent;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Activities;

/// <summary>A ledger in memory, for tests of activities alone; the real ones have a suite of their own.</summary>
public sealed class FakeLedger : ILedger
{
    public ConcurrentDictionary<string, string> Effects { get; } = new();

    public LoanDecision? Decision { get; set; }

    public Exception? Failure { get; set; }

    public Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken) => Answer(() => Decision);

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => Answer(() => Effects.GetValueOrDefault(key.Key));

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) => Answer(() => Effects.GetOrAdd(key.Key, result));

    public Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken) => Answer(() => new Booking(loan, null, Replayed: false));

    public Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken) => Answer(() => Decision ??= decision);

    private Task<T> Answer<T>(Func<T> answer) => Failure is null ? Task.FromResult(answer()) : Task.FromException<T>(Failure);
}
