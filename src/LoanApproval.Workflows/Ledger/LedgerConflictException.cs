namespace LoanApproval.Workflows.Ledger;

/// <summary>A key is known with other business fields; the old answer stands and nothing was written.</summary>
/// <param name="message">Names the key and, where the ledger has both requests, each field that differs.</param>
public sealed class LedgerConflictException(string message) : Exception(message);
