namespace LoanApproval.Workflows.Ledger;

// A request contradicts what the ledger holds. The stored data stands, and nothing was written.
public class LedgerConflictException(string message, IReadOnlyCollection<object?>? details = null)
    : ApplicationFailureException(message, ErrorTypes.IdempotencyConflict, nonRetryable: true, details);

// The application is known with other data. The workflow fails with it, because no reviewer can resolve that; it knows it by its detail.
public sealed class ApplicationConflictException(string message) : LedgerConflictException(message, [message])
{
    // Finds the failure where the workflow sees it.
    public static ApplicationFailureException? In(ActivityFailureException failure) =>
        failure.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict, Details.Count: > 0 } conflict
            ? conflict : null;
}

// The ledger is locked, full, read-only or unreachable. Nothing was written; a later attempt may succeed.
public sealed class LedgerUnavailableException(string message, Exception inner)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerUnavailable);

// The ledger cannot be read: a damaged file, or an unknown schema. Retryable: an operator restores the ledger, and a decision must not get
// lost meanwhile.
public sealed class LedgerDamagedException(string message, Exception? inner = null)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerDamaged);
