using System.Diagnostics;
using System.Globalization;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

/// <summary>
/// The server is down while an activity ends. The worker holds on to a result for about ten seconds, and drops it then: the
/// next attempt must be answered from the ledger.
/// </summary>
[Collection(FaultCollections.Once)]
public sealed class LostCompletionTests(ServerFixture server) : IDisposable
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);

    // Well within the ten seconds for which a result is held on to, and within what an attempt has left after the bureau's two.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(45)]
    public async Task A_server_that_is_down_across_a_completion_costs_no_second_pull(int seconds)
    {
        Skip.If(seconds is not (4 or 12) && !LongDrills.Asked, $"set {LongDrills.Variable}=1 for the outages of 9, 20 and 45 s");
        await using var own = await DevServer.StartAsync(server.Program, new DevServerSettings
        {
            LogFile = folder["temporal.log"],
            DatabaseFile = folder["temporal.db"],
            WebUi = false,
            PreferredPort = null,
        });
        // Long enough to kill the server before the report is there.
        await using var system = await DrillSystem.StartAsync(own, folder, ("Bureau:Delay", "00:00:02"));
        var worker = await system.StartWorkerAsync(("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", Attempt.ToString()));
        var application = LoanSystem.Application(string.Create(CultureInfo.InvariantCulture, $"down-{seconds}"), "alice");
        var loan = await system.StartLoanAsync(application);
        await Eventually.Async(async () => (await system.GatherAsync()).Stats.Calls > 0, LoanSystem.Deadline, "the bureau is called");

        await own.KillAsync();
        var outage = Stopwatch.StartNew();
        await Eventually.Async(async () => (await system.GatherAsync()).Stats.CreditChecks == 1, LoanSystem.Deadline, "the bureau has done its work");
        await Eventually.Async(() => outage.Elapsed.TotalSeconds >= seconds, TimeSpan.FromMinutes(2), "the outage is over");
        await own.RestartAsync();
        var down = outage.Elapsed;
        var back = DateTimeOffset.UtcNow;

        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
        var started = (await LoanSystem.HistoryAsync(loan)).Events.First(e => e.ActivityTaskStartedEventAttributes is not null);
        if (down < Short) started.ActivityTaskStartedEventAttributes.Attempt.Should().Be(1, "the first result was held on to");
        if (started.ActivityTaskStartedEventAttributes.Attempt == 1) return;
        worker.Log.Should().Contain("replayed from the ledger");
        (started.EventTime.ToDateTimeOffset() - back).Should().BeLessThan(Attempt + TimeSpan.FromSeconds(5));
    }
}
