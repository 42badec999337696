namespace LoanApproval.Workflows.Documents;

// Result of VerifyDocuments, in the order of the request.
public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);
