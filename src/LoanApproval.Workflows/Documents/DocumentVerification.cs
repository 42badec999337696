namespace LoanApproval.Workflows.Documents;

// The verifier's result for one document: the response of POST /v1/document-verifications.
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
