namespace LoanApproval.FaultTests.Decisions;

/// <summary>The fault of one write of the ledger.</summary>
public enum LedgerFault
{
    None,

    /// <summary>Nothing is written.</summary>
    Unavailable,

    /// <summary>The transaction commits, and its caller gets an error.</summary>
    CommitLost,

    /// <summary>The caller gets an error, and the transaction runs when the test releases it.</summary>
    Late,
}
