namespace LoanApproval.Workflows.Ledger;

/// <summary>The ledger cannot be read: a damaged file, or an unknown schema. An operator has to repair it.</summary>
public sealed class LedgerDamagedException(string message, Exception? inner = null) : Exception(message, inner);
