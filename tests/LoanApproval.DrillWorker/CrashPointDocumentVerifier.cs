using LoanApproval.Workflows.Documents;

namespace LoanApproval.DrillWorker;

// Hits the crash points around a call to the document verifier.
public sealed class CrashPointDocumentVerifier(IDocumentVerifier verifier, ICrashPoints crashPoints) : IDocumentVerifier
{
    public async Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken)
    {
        crashPoints.Hit(CrashPoint.DocumentRequestSending);
        var verification = await verifier.VerifyAsync(idempotencyKey, applicantId, documentId, cancellationToken);
        crashPoints.Hit(CrashPoint.DocumentResponseRead);
        return verification;
    }
}
