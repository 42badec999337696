namespace LoanApproval.Workflows.Documents;

// Input of VerifyDocuments: 1-100 documents of one applicant.
public sealed record DocumentVerificationRequest(string ApplicationId, string ApplicantId, IReadOnlyList<string> DocumentIds)
{
    public static DocumentVerificationRequest Of(LoanApplication application) =>
        new(application.ApplicationId, application.ApplicantId, application.DocumentIds);
}

// Result of VerifyDocuments, in the order of the request.
public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);

// The verifier's result for one document: the response of POST /v1/document-verifications.
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);

// Every value but Verified declines the application.
public enum DocumentStatus { Verified, Rejected, Unreadable, Expired }

// How many documents of one application are verified concurrently. After StuckAfter on one document the verifier counts as stuck: the
// heartbeats stop, and the heartbeat timeout starts the next attempt.
public sealed record VerificationLimits(int MaxConcurrency, TimeSpan StuckAfter);
