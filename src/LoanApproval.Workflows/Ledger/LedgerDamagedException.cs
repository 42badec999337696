namespace LoanApproval.Workflows.Ledger;

/// <summary>The ledger cannot be read: a damaged file, or a schema that this program does not know. Trying again does not help.</summary>
public sealed class LedgerDamagedException(string message, Exception? inner = null) : Exception(message, inner);
