namespace LoanApproval.Workflows.Ledger;

// A request contradicts the stored data. The stored data stands.
public class LedgerConflictException(string message, IReadOnlyCollection<object?>? details = null)
    : ApplicationFailureException(message, ErrorTypes.IdempotencyConflict, nonRetryable: true, details);

// The application exists with different data. No reviewer can resolve that, so the workflow fails. The detail of the failure identifies it.
public sealed class ApplicationConflictException(string message) : LedgerConflictException(message, [message])
{
    public static ApplicationFailureException? In(ActivityFailureException failure) =>
        failure.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict, Details.Count: > 0 } conflict
            ? conflict : null;
}

// The ledger is locked, full, read-only or unreachable; nothing was written.
public sealed class LedgerUnavailableException(string message, Exception inner)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerUnavailable);

// A damaged file or an unknown schema. Retryable, so that no decision is lost before an operator has restored the ledger.
public sealed class LedgerDamagedException(string message, Exception? inner = null)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerDamaged);
