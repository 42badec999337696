namespace LoanApproval.PartnerSimulator.Credit;

internal sealed record CreditCheckRequest(string ApplicantId);
