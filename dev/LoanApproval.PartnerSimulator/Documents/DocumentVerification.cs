namespace LoanApproval.PartnerSimulator.Documents;

/// <summary>200 of <c>POST /v1/document-verifications</c>.</summary>
internal sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
