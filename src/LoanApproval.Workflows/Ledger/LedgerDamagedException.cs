namespace LoanApproval.Workflows.Ledger;

// The ledger cannot be read: a damaged file, or an unknown schema. An operator has to repair it.
public sealed class LedgerDamagedException(string message, Exception? inner = null) : Exception(message, inner);
