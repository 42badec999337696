namespace LoanApproval.Workflows.Documents;

/// <summary>Body of <c>POST /v1/document-verifications</c>.</summary>
public sealed record DocumentVerificationCall(string ApplicantId, string DocumentId);
