using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Activities;

// Returns one report, and records the keys of the calls.
public sealed class FakeBureau(CreditReport? report) : ICreditBureau
{
    private readonly List<string> _keys = [];

    public IReadOnlyList<string> Keys => _keys;

    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken)
    {
        _keys.Add(idempotencyKey);
        return Task.FromResult(report);
    }
}
