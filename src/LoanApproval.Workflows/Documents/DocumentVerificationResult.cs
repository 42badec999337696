namespace LoanApproval.Workflows.Documents;

/// <summary>What <c>VerifyDocuments</c> answers: the verifier's word on each document, in the order of the request.</summary>
public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);
