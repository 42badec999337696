using LoanApproval.Workflows.Credit;

namespace LoanApproval.FaultTests.Once;

// Uses a new idempotency key for each call to the bureau.
public sealed class KeylessBureau(ICreditBureau bureau) : ICreditBureau
{
    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        bureau.PullReportAsync($"{idempotencyKey}:{Guid.NewGuid():N}", applicantId, cancellationToken);
}
