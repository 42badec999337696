namespace LoanApproval.Workflows.Documents;

// Input of VerifyDocuments: 1-100 documents of one applicant.
public sealed record DocumentVerificationRequest(string ApplicationId, string ApplicantId, IReadOnlyList<string> DocumentIds);
