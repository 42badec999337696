namespace LoanApproval.Workflows.Ledger;

// The application exists with different data. No reviewer can resolve that, so the workflow fails. The detail of the failure identifies it.
public sealed class ApplicationConflictException(string message) : LedgerConflictException(message, [message])
{
    public static ApplicationFailureException? In(ActivityFailureException failure) =>
        failure.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict, Details.Count: > 0 } conflict
            ? conflict : null;
}
