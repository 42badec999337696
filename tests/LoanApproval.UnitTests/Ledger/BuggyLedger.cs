using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>The real ledger with one bug in it.</summary>
public sealed class BuggyLedger(ILedger ledger, PlantedBug bug) : ILedger
{
    public async Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        try
        {
            var decision = await ledger.OpenAsync(application, cancellationToken);
            return bug == PlantedBug.ForgetsDecision ? null : decision;
        }
        catch (LedgerConflictException) when (bug == PlantedBug.OpensWithoutFingerprint)
        {
            return null;
        }
    }

    public Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) => ledger.RecordAsync(key, result, cancellationToken);

    public async Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken)
    {
        var anew = new Booking(loan, Closed: null, Replayed: false);
        if (bug == PlantedBug.AnswersWithoutWriting) return anew;
        try
        {
            var booking = await ledger.BookAsync(loan, cancellationToken);
            return bug == PlantedBug.BooksAgain && booking.Replayed ? anew : booking;
        }
        catch (LedgerConflictException) when (bug == PlantedBug.BooksWithoutFingerprint)
        {
            return anew;
        }
    }

    public async Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            var standing = await ledger.DecideAsync(decision, cancellationToken);
            return bug == PlantedBug.DecidesAgain ? decision : standing;
        }
        catch (LedgerConflictException) when (bug == PlantedBug.DeclinesOverLoan && !decision.Approved)
        {
            return decision;
        }
    }
}
