namespace LoanApproval.Workflows.Credit;

/// <summary>Body of <c>POST /v1/credit-checks</c>.</summary>
public sealed record CreditCheckCall(string ApplicantId);
