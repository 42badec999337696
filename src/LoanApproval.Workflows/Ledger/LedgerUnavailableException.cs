namespace LoanApproval.Workflows.Ledger;

public sealed class LedgerUnavailableException(string message, Exception inner)
    : ApplicationFailureException(message, inner, ErrorTypes.LedgerUnavailable);
