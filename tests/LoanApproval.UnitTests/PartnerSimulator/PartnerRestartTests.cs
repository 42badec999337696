using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class PartnerRestartTests
{
    [Fact]
    public async Task Restart_keeps_responses_counts_and_script_positions()
    {
        await using var before = await PartnersServer.StartAsync();
        using var first = await before.CheckCreditAsync("A-1", "alice");
        using var flaky = await before.CheckCreditAsync("A-2", "flaky-bureau");
        await before.EndAsync();

        await using var after = await PartnersServer.StartOnStoreOfAsync(before);
        using var replay = await after.CheckCreditAsync("A-1", "alice");
        using var secondOfScript = await after.CheckCreditAsync("A-2", "flaky-bureau");
        using var thirdOfScript = await after.CheckCreditAsync("A-2", "flaky-bureau");

        replay.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await replay.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        flaky.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        secondOfScript.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        thirdOfScript.StatusCode.Should().Be(HttpStatusCode.OK);
        var stats = await after.StatsAsync();
        stats.ByKey["A-1:credit-check"].Should().BeEquivalentTo(new { Calls = 2, Effects = 1 });
        stats.ByKey["A-2:credit-check"].Should().BeEquivalentTo(new { Calls = 3, Effects = 1 });
    }

    [Fact]
    public async Task Claim_of_a_killed_process_is_released_and_its_late_owner_changes_nothing()
    {
        await using var stuck = await PartnersServer.StartHoldingAsync("--Bureau:Delay", "00:00:05");
        var late = stuck.CheckCreditAsync("A-1", "alice");
        await stuck.Clock.NextWaitAsync();

        await using var next = await PartnersServer.StartOnStoreOfAsync(stuck);
        using var response = await next.CheckCreditAsync("A-1", "alice");
        stuck.Clock.Release();
        using var lateResponse = await late;
        using var replay = await next.CheckCreditAsync("A-1", "alice");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        lateResponse.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await replay.Content.ReadAsStringAsync()).Should().Be(await response.Content.ReadAsStringAsync());
        (await next.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task Shutdown_does_not_wait_for_hanging_calls()
    {
        await using var server = await PartnersServer.StartHoldingAsync();
        var hanging = server.VerifyAsync("A-1", "lost-heartbeat", "passport");
        var working = server.VerifyAsync("A-2", "alice", "passport");
        await server.Clock.NextWaitAsync();
        await server.Clock.NextWaitAsync();

        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(5));

        using var hung = await hanging;
        using var worked = await working;
        await Problem.Of(hung, 503, "stopping");
        await Problem.Of(worked, 503, "stopping");
    }
}
