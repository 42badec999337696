namespace LoanApproval.Workflows.Ledger;

/// <summary>Translates the ledger's exceptions into the error types of the contract.</summary>
public static class LedgerFailures
{
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ApplicationConflictException e)
        {
            // With a detail: the workflow fails with it, because no reviewer can resolve it. See LoanApprovalWorkflow.MayRefer.
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true, details: [e.Message]);
        }
        catch (LedgerConflictException e)
        {
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true);
        }
        catch (LedgerUnavailableException e)
        {
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.LedgerUnavailable);
        }
        catch (LedgerDamagedException e)
        {
            // Retryable: an operator restores the ledger, and a decision must not get lost meanwhile.
            throw new ApplicationFailureException(e.Message, e, ErrorTypes.LedgerDamaged);
        }
    }
}
