namespace LoanApproval.Workflows.Ledger;

/// <summary>
/// The owner of every decision. It stores each effect once, under a key made of the business identity and the step, and never forgets
/// an application (12 CFR 1002.12(b): 25 months). Every method may be called again with the same arguments, concurrently and from
/// another process: it then returns what the first call stored.
/// </summary>
/// <exception cref="ApplicationConflictException">Every method that takes an application: it is known with other data.</exception>
/// <exception cref="LedgerConflictException">Every method: a key is known with other business fields.</exception>
/// <exception cref="LedgerUnavailableException">Every method: locked, full or unreachable; nothing was written.</exception>
/// <exception cref="LedgerDamagedException">Every method: the stored data cannot be read.</exception>
public interface ILedger
{
    /// <summary>Finds the decision of an application.</summary>
    /// <returns>The standing decision, or null.</returns>
    Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken);

    /// <summary>Finds the result under a key.</summary>
    /// <returns>The standing result, or null.</returns>
    Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>Opens an application and stores its first result, in one transaction.</summary>
    /// <returns>The standing result: this one, or an earlier one.</returns>
    Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Stores a result under a key, once.</summary>
    /// <returns>The standing result: this one, or an earlier one.</returns>
    Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Books the loan and records the approval, in one transaction.</summary>
    /// <param name="application">The application.</param>
    /// <param name="approval">The decision, with the loan's id, rate and payment.</param>
    /// <param name="requestedAt">When the workflow asked for it. A request from before a cancellation is refused as a conflict.</param>
    /// <param name="cancellationToken">Cancels the call, never the commit.</param>
    /// <returns>The standing decision: this one, or an earlier one.</returns>
    Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken);

    /// <summary>Records a decision without a loan. From then on no loan can be booked.</summary>
    /// <returns>The standing decision: this one, or an earlier one. A booked loan is an approval.</returns>
    Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken);

    /// <summary>Records a cancellation: no booking that was requested before it can succeed anymore.</summary>
    /// <param name="application">The application.</param>
    /// <param name="requestedAt">When the workflow asked for it.</param>
    /// <param name="cancellationToken">Cancels the call, never the commit.</param>
    /// <returns>The standing decision, which the cancellation does not change; null where there is none.</returns>
    Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken);
}
