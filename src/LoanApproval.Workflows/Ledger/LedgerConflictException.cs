namespace LoanApproval.Workflows.Ledger;

/// <summary>A request contradicts what the ledger holds. The stored data stands, and nothing was written.</summary>
/// <param name="message">Names the key or the application, and what contradicts it.</param>
public class LedgerConflictException(string message) : Exception(message);
