namespace LoanApproval.UnitTests.Ledger;

/// <summary>What a step of the model test calls.</summary>
public enum LedgerStepKind
{
    Open,
    Book,
    Decline,
    Approve,
}
