using LoanApproval.Workflows.Credit;

namespace LoanApproval.FaultTests.Once;

/// <summary>Calls the bureau with a new key in each attempt.</summary>
public sealed class KeylessBureau(ICreditBureau bureau) : ICreditBureau
{
    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        bureau.PullReportAsync($"{idempotencyKey}:{Guid.NewGuid():N}", applicantId, cancellationToken);
}
