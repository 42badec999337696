namespace LoanApproval.Workflows.Documents;

/// <summary>The document verifier.</summary>
public interface IDocumentVerifier
{
    /// <summary>How many documents of one application are verified concurrently.</summary>
    int MaxConcurrency { get; }

    /// <summary>
    /// After this time on one document the verifier counts as stuck: the heartbeats stop, and the heartbeat timeout starts the next
    /// attempt.
    /// </summary>
    TimeSpan StuckAfter { get; }

    /// <summary>Verifies one document, or returns the stored response for a repeated key.</summary>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">See <see
    /// cref="Credit.ICreditBureau.PullReportAsync"/>.</exception>
    Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken);
}
