namespace LoanApproval.Workflows.Documents;

/// <summary>Result of <c>VerifyDocuments</c>, in the order of the request.</summary>
public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);
