using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// The worker is killed once at each crash point. The outcome is the same as without faults.
[Collection(FaultCollections.Crashes)]
public sealed class CrashPointTests(ServerFixture server)
{
    // A booking records an approval. A separate activity records a decline.
    private static readonly string[] _onlyOfDecline = ["Decision", "LedgerDecide"];

    [SkippableFact]
    public async Task Approval_happens_once_when_the_worker_is_killed_at_any_point() =>
        (await CrashWalk.AllAsync(server, OfApproval, "alice")).Should().BeEmpty();

    [SkippableFact]
    public async Task Decline_happens_once_when_the_worker_is_killed_at_any_point() =>
        (await CrashWalk.AllAsync(server, OfDecline, "bob-612")).Should().BeEmpty();

    public static CrashPoint[] OfApproval => [.. Enum.GetValues<CrashPoint>().Where(point => !IsOnlyOfDecline(point))];

    public static CrashPoint[] OfDecline =>
        [.. Enum.GetValues<CrashPoint>().Where(point => IsOnlyOfDecline(point) || Has(point, "Notification"))];

    private static bool IsOnlyOfDecline(CrashPoint point) => _onlyOfDecline.Any(prefix => Has(point, prefix));

    private static bool Has(CrashPoint point, string prefix) => point.ToString().StartsWith(prefix, StringComparison.Ordinal);
}
