using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Activities;

/// <summary>Answers one report, and keeps the keys that it was asked with.</summary>
public sealed class FakeBureau(CreditReport? report) : ICreditBureau
{
    private readonly List<string> keys = [];

    public IReadOnlyList<string> Keys => keys;

    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken)
    {
        keys.Add(idempotencyKey);
        return Task.FromResult(report);
    }
}
