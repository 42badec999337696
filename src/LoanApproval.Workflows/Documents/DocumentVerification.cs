namespace LoanApproval.Workflows.Documents;

/// <summary>The verifier's word on one document, 200 of <c>POST /v1/document-verifications</c>.</summary>
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
