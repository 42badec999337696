namespace LoanApproval.PartnerSimulator.Documents;

internal sealed record DocumentVerificationRequest(string ApplicantId, string DocumentId);
