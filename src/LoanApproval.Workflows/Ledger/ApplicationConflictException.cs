namespace LoanApproval.Workflows.Ledger;

/// <summary>The application is known with other data.</summary>
/// <param name="message">Names each field that differs.</param>
public sealed class ApplicationConflictException(string message) : LedgerConflictException(message);
