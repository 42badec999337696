namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>What a partner can be asked to do.</summary>
internal enum PartnerOperation
{
    CreditCheck,
    DocumentVerification,
}
