namespace LoanApproval.Workflows.Documents;

public interface IDocumentVerifier
{
    /// <summary>Verifies one document, or returns the stored response for a repeated key.</summary>
    /// <exception cref="ApplicationFailureException">See <see cref="Credit.ICreditBureau.PullReportAsync"/>.</exception>
    Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken);
}
