namespace LoanApproval.Partners.Stats;

/// <summary>One applicant: effects of each kind, and all calls.</summary>
public sealed record ApplicantStats(int CreditChecks, int DocumentVerifications, int Calls);
