namespace LoanApproval.PartnerSimulator.Stats;

/// <summary>One applicant: effects of each kind, and all calls.</summary>
internal sealed record ApplicantStats(int CreditChecks, int DocumentVerifications, int Calls);
