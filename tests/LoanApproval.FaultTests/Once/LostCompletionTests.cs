using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

// The server is down while an activity completes. The worker tries to report the result for about ten seconds and then drops it. The next
// attempt must find the result in the ledger.
[Collection(FaultCollections.Once)]
public sealed class LostCompletionTests(ServerFixture server)
{
    private static readonly TimeSpan _attempt = TimeSpan.FromSeconds(10);

    // Shorter than these ten seconds, and shorter than the rest of the attempt after the bureau's two seconds.
    private static readonly TimeSpan _short = TimeSpan.FromSeconds(6);

    // Concurrently, because most of the time is spent waiting.
    [Fact]
    public Task Server_that_is_down_during_a_completion_causes_no_second_pull() =>
        Task.WhenAll(new[] { 4, 9, 12, 20, 45 }.Select(CompleteWhileDownAsync));

    private async Task CompleteWhileDownAsync(int seconds)
    {
        using var folder = new TestFolder();
        await using var own = await DevServer.StartAsync(server.Program, new DevServerSettings
        {
            LogFile = folder["temporal.log"],
            DatabaseFile = folder["temporal.db"],
            WebUi = false,
            PreferredPort = null,
        });
        // Long enough to kill the server before the report arrives.
        await using var system = await DrillSystem.StartAsync(own, folder, ("Bureau:Delay", "00:00:02"));
        var worker = await system.StartWorkerAsync(("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", _attempt.ToString()));
        var application = LoanSystem.Application(string.Create(CultureInfo.InvariantCulture, $"down-{seconds}"), "alice");
        var loan = await system.StartLoanAsync(application);
        await Eventually.Async(async () => (await system.GatherAsync()).Stats.Calls > 0, LoanSystem.Deadline, "the bureau is called");

        await own.KillAsync();
        var outage = Stopwatch.StartNew();
        await Eventually.Async(
            async () => (await system.GatherAsync()).Stats.CreditChecks == 1, LoanSystem.Deadline, "the bureau has pulled");
        await Eventually.Async(() => outage.Elapsed.TotalSeconds >= seconds, TimeSpan.FromMinutes(2), "the outage is over");
        await own.RestartAsync();
        var down = outage.Elapsed;
        var back = DateTimeOffset.UtcNow;

        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
        var started = (await LoanSystem.HistoryAsync(loan)).Events.First(e => e.ActivityTaskStartedEventAttributes is not null);
        if (down < _short) started.ActivityTaskStartedEventAttributes.Attempt.Should().Be(1, "the worker kept the first result");
        if (started.ActivityTaskStartedEventAttributes.Attempt == 1) return;
        worker.Log.Should().Contain("credit report read from the ledger");
        (started.EventTime.ToDateTimeOffset() - back).Should().BeLessThan(_attempt + TimeSpan.FromSeconds(5));
    }
}
