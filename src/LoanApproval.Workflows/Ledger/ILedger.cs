namespace LoanApproval.Workflows.Ledger;

/// <summary>
/// The owner of every decision. It stores each effect once, under a key made of the business identity and the step, and never forgets
/// an application (12 CFR 1002.12(b): 25 months). Every method may be called again with the same arguments, concurrently and from
/// another process: it then returns what the first call stored. A cancellation token cancels the call, never the commit.
/// </summary>
/// <exception cref="ApplicationConflictException">Every method that takes an application: it is known with other data.</exception>
/// <exception cref="LedgerConflictException">Every method: a key is known with other business fields.</exception>
/// <exception cref="LedgerUnavailableException">Every method: locked, full or unreachable; nothing was written.</exception>
/// <exception cref="LedgerDamagedException">Every method: the stored data cannot be read.</exception>
public interface ILedger
{
    /// <summary>Finds the standing decision of an application, or null.</summary>
    Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken);

    /// <summary>Finds the standing result under a key, or null.</summary>
    Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>Opens an application and stores its first result, in one transaction. Returns the standing result.</summary>
    Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Stores a result under a key, once. Returns the standing result.</summary>
    Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Books the loan and records the approval, in one transaction. A request from before a cancellation is a conflict.</summary>
    /// <returns>The standing decision: this one, or an earlier one.</returns>
    Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken);

    /// <summary>Records a decision without a loan. From then on no loan can be booked.</summary>
    /// <returns>The standing decision: this one, or an earlier one. A booked loan is an approval.</returns>
    Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken);

    /// <summary>Records a cancellation: no booking that was requested before it can succeed anymore.</summary>
    /// <returns>The standing decision, which the cancellation does not change; null where there is none.</returns>
    Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken);
}
