namespace LoanApproval.Workflows.Documents;

/// <summary>Input of <c>VerifyDocuments</c>: 1-100 documents of one applicant.</summary>
public sealed record DocumentVerificationRequest(string ApplicationId, string ApplicantId, IReadOnlyList<string> DocumentIds);
