namespace LoanApproval.UnitTests.Ledger;

// The call of a step of the model test.
public enum LedgerStepKind
{
    Find,
    Open,
    Book,
    Decline,
    Cancel,
}
