namespace LoanApproval.Partners.Idempotency;

/// <summary>What a partner can be asked to do.</summary>
public enum PartnerOperation
{
    CreditCheck,
    DocumentVerification,
}
