using LoanApproval.Contracts;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>A planted bug: takes a conflict for a replay, as a ledger would that compares no fingerprints.</summary>
public sealed class ForgetfulLedger(ILedger ledger) : ILedger
{
    public async Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        try
        {
            return await ledger.OpenAsync(application, cancellationToken);
        }
        catch (LedgerConflictException)
        {
            return null;
        }
    }

    public Task<string?> FindAsync(EffectKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public Task<string> RecordAsync(EffectKey key, string result, CancellationToken cancellationToken) => ledger.RecordAsync(key, result, cancellationToken);

    public Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken) => ledger.BookAsync(loan, cancellationToken);

    public Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken) => ledger.DecideAsync(decision, cancellationToken);
}
