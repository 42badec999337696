namespace LoanApproval.Workflows.Ledger;

// A request contradicts the stored data. The stored data stands.
public class LedgerConflictException(string message, IReadOnlyCollection<object?>? details = null)
    : ApplicationFailureException(message, ErrorTypes.IdempotencyConflict, nonRetryable: true, details);
