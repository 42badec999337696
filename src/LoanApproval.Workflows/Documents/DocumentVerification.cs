namespace LoanApproval.Workflows.Documents;

// The response of POST /v1/document-verifications.
public sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);

public sealed record DocumentVerificationRequest(string ApplicationId, string ApplicantId, IReadOnlyList<string> DocumentIds)
{
    public static DocumentVerificationRequest Of(LoanApplication application) =>
        new(application.ApplicationId, application.ApplicantId, application.DocumentIds);
}

public sealed record DocumentVerificationResult(IReadOnlyList<DocumentVerification> Documents);

// Any value other than Verified declines the application.
public enum DocumentStatus { Verified, Rejected, Unreadable, Expired }

// When every document in progress has taken StuckAfter, the heartbeats stop, and the heartbeat timeout leads to the next attempt.
public sealed record VerificationLimits(int MaxConcurrency, TimeSpan StuckAfter);
