namespace LoanApproval.Workflows.Ledger;

// A damaged file or an unknown schema. Retryable, so that no decision is lost before an operator has restored the ledger.
public sealed class LedgerDamagedException(string message, Exception? inner = null)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerDamaged);
