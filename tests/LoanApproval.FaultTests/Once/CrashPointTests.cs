using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

/// <summary>Each crash point there is: the worker kills itself there once, and the outcome is that of a run without faults.</summary>
[Collection(FaultCollections.Crashes)]
public sealed class CrashPointTests(ServerFixture server)
{
    // From the decision on a decline goes another way; up to it, it goes that of an approval.
    private static readonly string[] OfDecline = ["Notification", "LedgerDecide"];

    [Fact]
    public async Task Killed_at_any_point_an_approval_happens_once_on_SQLite() =>
        (await CrashWalk.AllAsync(server, Enum.GetValues<CrashPoint>(), "alice")).Should().BeEmpty();

    [Fact]
    public async Task Killed_at_any_point_from_its_decision_on_a_decline_happens_once_on_SQLite() =>
        (await CrashWalk.AllAsync(server, [.. Enum.GetValues<CrashPoint>().Where(IsOfDecline)], "bob-612")).Should().BeEmpty();

    private static bool IsOfDecline(CrashPoint point) => OfDecline.Any(prefix => point.ToString().StartsWith(prefix, StringComparison.Ordinal));
}
