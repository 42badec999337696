using LoanApproval.DevHost.Timeouts;
using LoanApproval.LocalServer.Processes;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows.Timeouts;

namespace LoanApproval.UnitTests.DevHost;

public sealed class DemoTimeoutsTests
{
    [Fact]
    public void Table_shows_the_workers_defaults()
    {
        var defaults = new ActivityPolicies();
        var expected = new Dictionary<string, TimeSpan?>
        {
            ["ActivityPolicies__CheckCreditScore__StartToCloseTimeout"] = defaults.CheckCreditScore.StartToCloseTimeout,
            ["ActivityPolicies__CheckCreditScore__ScheduleToCloseTimeout"] = defaults.CheckCreditScore.ScheduleToCloseTimeout,
            ["ActivityPolicies__VerifyDocuments__HeartbeatTimeout"] = defaults.VerifyDocuments.HeartbeatTimeout,
            ["ActivityPolicies__VerifyDocuments__StartToCloseTimeout"] = defaults.VerifyDocuments.StartToCloseTimeout,
            ["ActivityPolicies__VerifyDocuments__ScheduleToCloseTimeout"] = defaults.VerifyDocuments.ScheduleToCloseTimeout,
            ["ActivityPolicies__VerifyDocuments__ScheduleToStartTimeout"] = defaults.VerifyDocuments.ScheduleToStartTimeout,
            // If it is not set, it equals the timeout of a call.
            ["DocumentVerification__StuckAfter"] = new DocumentVerificationOptions().Timeout,
        };

        DemoTimeouts.All.ToDictionary(timeout => timeout.Variable, timeout => (TimeSpan?)timeout.Default).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Short_timeouts_are_shorter_than_the_defaults() =>
        DemoTimeouts.All.Should().OnlyContain(timeout => timeout.Value < timeout.Default);

    [Fact]
    public void Default_timeouts_change_no_setting() => DemoTimeouts.Settings(TimeoutSet.Default).Should().BeEmpty();

    [Fact]
    public void Lessons_page_contains_the_timeout_table() =>
        File.ReadAllText(Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docs", "lessons.md")).Should()
            .Contain(string.Join("\n", DemoTimeouts.Table()));

    [Fact]
    public void Table_fits_80_columns() => DemoTimeouts.Table().Should().OnlyContain(line => line.Length <= 80);
}
