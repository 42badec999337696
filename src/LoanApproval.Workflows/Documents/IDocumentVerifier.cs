namespace LoanApproval.Workflows.Documents;

/// <summary>The document verifier.</summary>
public interface IDocumentVerifier
{
    /// <summary>How many documents of one application are checked at a time.</summary>
    int MaxConcurrency { get; }

    /// <summary>
    /// How long heartbeats vouch for one document. Past it the verifier counts as stuck: the beat stops, and the heartbeat
    /// time-out gives the rest to another attempt.
    /// </summary>
    TimeSpan StuckAfter { get; }

    /// <summary>Verifies one document, or has the stored answer given again for the same key.</summary>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">As <see cref="Credit.ICreditBureau.PullReportAsync"/>.</exception>
    Task<DocumentVerification> VerifyAsync(string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken);
}
