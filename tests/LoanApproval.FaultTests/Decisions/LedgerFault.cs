namespace LoanApproval.FaultTests.Decisions;

// The fault of one write of the ledger.
public enum LedgerFault
{
    None,

    // Nothing is written.
    Unavailable,

    // The transaction commits, and its caller gets an error.
    CommitLost,

    // The caller gets an error, and the transaction runs when the test releases it.
    Late,
}
