namespace LoanApproval.PartnerSimulator.Credit;

/// <summary>Body of <c>POST /v1/credit-checks</c>.</summary>
internal sealed record CreditCheckRequest(string ApplicantId);
