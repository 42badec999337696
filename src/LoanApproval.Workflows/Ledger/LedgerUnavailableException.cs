namespace LoanApproval.Workflows.Ledger;

// The ledger is locked, full, read-only or unreachable. Nothing was written; a later attempt may succeed.
public sealed class LedgerUnavailableException(string message, Exception inner) : Exception(message, inner);
