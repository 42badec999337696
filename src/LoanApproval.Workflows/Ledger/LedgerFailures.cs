using LoanApproval.Contracts.Wire;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Ledger;

/// <summary>Gives the ledger's exceptions the error types of the contract, each with its answer to "again?".</summary>
public static class LedgerFailures
{
    /// <summary>Calls the ledger.</summary>
    /// <param name="call">The call.</param>
    /// <param name="conflictIsAboutTheInput">
    /// True where a conflict means that the application itself was sent with other data: the failure then carries the
    /// difference as a detail, and the workflow fails with it instead of asking a person.
    /// </param>
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> call, bool conflictIsAboutTheInput = false)
    {
        try
        {
            return await call();
        }
        catch (LedgerConflictException e)
        {
            throw new ApplicationFailureException(
                e.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true, details: conflictIsAboutTheInput ? [e.Message] : null);
        }
        catch (LedgerUnavailableException e)
        {
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.LedgerUnavailable);
        }
        catch (LedgerDamagedException e)
        {
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.LedgerDamaged, nonRetryable: true);
        }
    }
}
