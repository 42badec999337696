namespace LoanApproval.Workflows.Ledger;

// The application is known with other data.
public sealed class ApplicationConflictException(string message) : LedgerConflictException(message);
