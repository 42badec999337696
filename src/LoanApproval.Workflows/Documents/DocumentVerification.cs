namespace LoanApproval.Workflows.Documents;

/// <summary>The verifier's result for one document: the response of <c>POST /v1/document-verifications</c>.</summary>
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
