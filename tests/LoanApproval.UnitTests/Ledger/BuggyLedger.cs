using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

// The real ledger with one bug in it.
public sealed class BuggyLedger(ILedger ledger, PlantedBug bug) : ILedger
{
    public async Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var decision = await ledger.FindDecisionAsync(application, cancellationToken);
        return bug == PlantedBug.ForgetsDecision ? null : decision;
    }

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public async Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        try
        {
            return await ledger.OpenAsync(application, key, result, cancellationToken);
        }
        catch (LedgerConflictException) when (bug == PlantedBug.OpensWithoutFingerprint)
        {
            return result;
        }
    }

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        ledger.RecordAsync(key, result, cancellationToken);

    public async Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        if (bug == PlantedBug.ReturnsWithoutWriting) return approval;
        if (bug == PlantedBug.BooksAfterCancellation) requestedAt = DateTimeOffset.MaxValue;
        try
        {
            var standing = await ledger.BookAsync(application, approval, requestedAt, cancellationToken);
            return bug == PlantedBug.BooksAgain ? approval : standing;
        }
        catch (LedgerConflictException) when (bug == PlantedBug.BooksWithoutFingerprint)
        {
            return approval;
        }
    }

    public async Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken)
    {
        var standing = await ledger.DecideAsync(application, decision, cancellationToken);
        return bug == PlantedBug.DecidesAgain ? decision : standing;
    }

    public async Task<LoanDecision?> CancelAsync(
        LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        var standing = await ledger.CancelAsync(application, requestedAt, cancellationToken);
        return bug == PlantedBug.CancelsOverDecision ? null : standing;
    }
}
