namespace LoanApproval.PartnerSimulator.Calls;

internal enum PartnerOperation
{
    CreditCheck,
    DocumentVerification,
}
