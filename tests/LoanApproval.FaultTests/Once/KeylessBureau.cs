using LoanApproval.Workflows.Credit;

namespace LoanApproval.FaultTests.Once;

/// <summary>Calls the bureau under a new key at each attempt, as one does who makes the key where the call is made.</summary>
public sealed class KeylessBureau(ICreditBureau bureau) : ICreditBureau
{
    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        bureau.PullReportAsync($"{idempotencyKey}:{Guid.NewGuid():N}", applicantId, cancellationToken);
}
