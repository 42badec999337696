namespace LoanApproval.Workflows.Ledger;

// A request contradicts what the ledger holds. The stored data stands, and nothing was written.
public class LedgerConflictException(string message) : Exception(message);
