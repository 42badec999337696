namespace LoanApproval.Contracts.Decisions;

/// <summary>A check that precedes an approval.</summary>
public enum LoanCheck
{
    CreditCheck,
    DocumentVerification,
}
