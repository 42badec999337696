namespace LoanApproval.Workflows.Ledger;

// Translates the ledger's exceptions into the error types of the contract.
public static class LedgerFailures
{
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (Translate(e) is { } failure)
        {
            throw failure;
        }
    }

    private static ApplicationFailureException? Translate(Exception e) => e switch
    {
        // With a detail: the workflow fails with it, because no reviewer can resolve it. See LoanApprovalWorkflow.
        ApplicationConflictException => new(e.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true, details: [e.Message]),
        LedgerConflictException => new(e.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true),
        LedgerUnavailableException => new(e.Message, e, ErrorTypes.LedgerUnavailable),
        // Retryable: an operator restores the ledger, and a decision must not get lost meanwhile.
        LedgerDamagedException => new(e.Message, e, ErrorTypes.LedgerDamaged),
        _ => null,
    };
}
