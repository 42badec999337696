namespace LoanApproval.Workflows.Ledger;

public class LedgerConflictException(string message, IReadOnlyCollection<object?>? details = null)
    : ApplicationFailureException(message, ErrorTypes.IdempotencyConflict, nonRetryable: true, details);
