namespace LoanApproval.Workflows.Documents;

public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);
