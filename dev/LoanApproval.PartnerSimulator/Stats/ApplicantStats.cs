namespace LoanApproval.PartnerSimulator.Stats;

internal sealed record ApplicantStats(int CreditChecks, int DocumentVerifications, int Calls);
