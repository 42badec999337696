namespace LoanApproval.PartnerSimulator.Documents;

/// <summary>Body of <c>POST /v1/document-verifications</c>.</summary>
internal sealed record DocumentVerificationRequest(string ApplicantId, string DocumentId);
