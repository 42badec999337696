using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Ledger;

/// <summary>
/// Holds each effect once, under a key made of the business identity and the step, and never forgets an application
/// (12 CFR 1002.12(b): 25 months). Every method may be called again with the same arguments, at the same time and from
/// another process: it then answers what the first call stored.
/// </summary>
/// <exception cref="LedgerConflictException">Every method: the key is known with other business fields.</exception>
/// <exception cref="LedgerUnavailableException">Every method: locked, full or away; nothing was half done, try again.</exception>
/// <exception cref="LedgerDamagedException">Every method: not to be read; trying again does not help.</exception>
public interface ILedger
{
    /// <summary>Opens an application, or finds it opened before.</summary>
    /// <returns>The decision that stands for it, or null while there is none.</returns>
    Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken);

    /// <summary>The result that stands under a key, or null.</summary>
    Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>Stores a result under a key, once.</summary>
    /// <returns>The result that stands: this one, or the one that was there before.</returns>
    Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken);

    /// <summary>Books a loan: claim, result and loan in one transaction.</summary>
    /// <returns>The loan that stands, or the decision that already closed the application without one.</returns>
    Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken);

    /// <summary>Closes an application with a decision; the first one stands.</summary>
    /// <returns>The decision that stands. A loan that is booked wins over a decision without one.</returns>
    Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken);
}
