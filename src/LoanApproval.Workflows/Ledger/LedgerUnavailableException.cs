namespace LoanApproval.Workflows.Ledger;

// The ledger is locked, full, read-only or unreachable; nothing was written.
public sealed class LedgerUnavailableException(string message, Exception inner)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerUnavailable);
