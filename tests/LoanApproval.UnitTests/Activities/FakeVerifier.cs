using System.Collections.Concurrent;
using LoanApproval.Workflows.Documents;

namespace LoanApproval.UnitTests.Activities;

// Verifies each document by a function, and records the calls.
public sealed class FakeVerifier(Func<string, CancellationToken, Task<DocumentVerification>> verify) : IDocumentVerifier
{
    public ConcurrentQueue<string> Keys { get; } = new();

    public int MaxConcurrency { get; init; } = 4;

    public VerificationLimits Limits => new(MaxConcurrency, StuckAfter: TimeSpan.FromMinutes(1));

    public async Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken)
    {
        Keys.Enqueue(idempotencyKey);
        return await verify(documentId, cancellationToken);
    }
}
