namespace LoanApproval.Workflows.Ledger;

/// <summary>The owner of every decision. It stores each effect once and keeps every application (12 CFR 1002.12(b): 25 months). A repeated
/// call returns what the first call stored, in any process. A cancellation token cancels the call, never the commit.</summary>
/// <exception cref="ApplicationConflictException">Every method that takes an application: it exists with different data.</exception>
/// <exception cref="LedgerConflictException">Every method: the key exists with different business fields.</exception>
/// <exception cref="LedgerUnavailableException">Every method: the ledger is locked, full or unreachable; nothing was written.</exception>
/// <exception cref="LedgerDamagedException">Every method: the stored data cannot be read.</exception>
public interface ILedger
{
    Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken);
    Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken);
    /// <summary>Opens an application and stores its first result in one transaction. Returns the stored result.</summary>
    Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken);
    Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Books the loan and records the approval in one transaction.</summary>
    /// <exception cref="LedgerConflictException">The booking was requested before a cancellation.</exception>
    Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken);

    /// <summary>Records a decision without a loan. Afterwards, no loan can be booked. Returns the recorded decision.</summary>
    Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken);
    /// <summary>Records a cancellation. A booking that was requested earlier then fails. Returns the recorded decision, if any.</summary>
    Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken);
}
