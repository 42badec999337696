namespace LoanApproval.Workflows.Documents;

// The response of POST /v1/document-verifications.
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
