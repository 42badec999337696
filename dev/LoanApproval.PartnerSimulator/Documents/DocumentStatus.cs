namespace LoanApproval.PartnerSimulator.Documents;

internal enum DocumentStatus
{
    Verified,
    Rejected,
    Unreadable,
    Expired,
}
