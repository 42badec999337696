namespace LoanApproval.UnitTests.Ledger;

/// <summary>The call of a step of the model test.</summary>
public enum LedgerStepKind
{
    Find,
    Open,
    Book,
    Decline,
    Cancel,
}
