using System.Net;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class FaultScriptsTests
{
    [Theory]
    [InlineData("flaky-bureau", "503 503 200", 1)]
    [InlineData("flaky-bureau-7", "503 503 200 200", 1)]
    [InlineData("rate-limited-42", "429 200", 1)]
    [InlineData("bureau-down", "503 503 503 503 503", 0)]
    [InlineData("server-error", "500 200", 1)]
    [InlineData("conflict", "409 200", 1)]
    [InlineData("budget-spent", "200", 1)]
    [InlineData("flaky-bureau-nofile", "503 503 404", 1)]
    [InlineData("flaky-bureaucrat", "200", 1)]
    public async Task Bureau_plays_the_script_of_an_applicant_in_each_application(string applicantId, string statuses, int effects)
    {
        await using var server = await PartnersServer.StartAsync();

        foreach (var applicationId in new[] { "A-1", "A-2" })
        {
            var actual = new List<string>();
            foreach (var _ in statuses.Split(' '))
            {
                using var response = await server.CheckCreditAsync(applicationId, applicantId);
                actual.Add($"{(int)response.StatusCode}");
                if ((int)response.StatusCode >= 400)
                    response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            }
            string.Join(' ', actual).Should().Be(statuses);
            (await server.StatsAsync($"?applicationId={applicationId}")).CreditChecks.Should().Be(effects);
        }
    }

    [Fact]
    public async Task Rate_limited_response_has_Retry_After()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.CheckCreditAsync("A-1", "rate-limited");

        response.Headers.GetValues("Retry-After").Should().Equal("3");
    }

    [Fact]
    public async Task Slow_bureau_hangs_for_a_minute_without_effect_and_serves_the_next_call()
    {
        await using var server = await PartnersServer.StartHoldingAsync();
        using var hangUp = new CancellationTokenSource();
        var hanging = server.CheckCreditAsync("A-1", "slow-bureau", hangUp.Token);
        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromMinutes(1));

        await hangUp.CancelAsync();
        await FluentActions.Awaiting(() => hanging).Should().ThrowAsync<OperationCanceledException>();
        (await server.StatsAsync()).CreditChecks.Should().Be(0);
        using var second = await server.CheckCreditAsync("A-1", "slow-bureau");

        second.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.StatsAsync()).ByKey["A-1:credit-check"].Should().BeEquivalentTo(new { Calls = 2, Effects = 1 });
    }

    [Fact]
    public async Task Garbled_response_is_half_sent_and_completely_stored()
    {
        await using var server = await PartnersServer.StartAsync();

        using var first = await server.CheckCreditAsync("A-1", "garbled-answer");
        using var second = await server.CheckCreditAsync("A-1", "garbled-answer");

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        var half = await first.Content.ReadAsStringAsync();
        FluentActions.Invoking(() => JsonDocument.Parse(half)).Should().Throw<JsonException>();
        (await second.Content.ReadAsStringAsync()).Should().StartWith(half);
        (await PartnersServer.ReportAsync(second)).Score.Should().Be(720);
        second.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task Response_is_stored_and_replayed_when_the_connection_is_cut()
    {
        await using var server = await PartnersServer.StartAsync();

        await FluentActions.Awaiting(() => server.CheckCreditAsync("A-1", "cut-connection")).Should().ThrowAsync<HttpRequestException>();
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
        using var second = await server.CheckCreditAsync("A-1", "cut-connection");

        (await PartnersServer.ReportAsync(second)).Score.Should().Be(720);
        second.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task Wrong_report_and_missing_score_are_returned_on_every_call()
    {
        await using var server = await PartnersServer.StartAsync();
        for (var call = 1; call <= 4; call++)
        {
            using var wrong = await server.CheckCreditAsync("A-1", "wrong-report");
            using var missing = await server.CheckCreditAsync("A-2", "missing-score-9");

            (await PartnersServer.ReportAsync(wrong)).ApplicantId.Should().NotBe("wrong-report");
            var report = await PartnersServer.ReportAsync(missing);
            (report.ApplicantId, report.Score).Should().Be(("missing-score-9", null));
        }
        (await server.StatsAsync()).CreditChecks.Should().Be(2);
    }

    [Fact]
    public async Task Verifier_verifies_nothing_for_the_applicant_budget_spent()
    {
        await using var server = await PartnersServer.StartAsync();
        for (var call = 1; call <= 5; call++)
        {
            using var response = await server.VerifyAsync("A-1", "budget-spent", "passport");
            await Problem.Of(response, 503, "unavailable");
        }
        (await server.StatsAsync()).DocumentVerifications.Should().Be(0);
    }

    [Fact]
    public async Task Verifier_hangs_once_per_application_for_the_applicant_lost_heartbeat()
    {
        await using var server = await PartnersServer.StartHoldingAsync("--Documents:Delay", "00:00:00");

        await HangOnceAsync(server, "A-1");
        await HangOnceAsync(server, "A-2");

        (await server.StatsAsync()).DocumentVerifications.Should().Be(4);
    }

    [Fact]
    public async Task Slow_documents_take_ten_seconds_each()
    {
        await using var server = await PartnersServer.StartAsync();

        using var first = await server.VerifyAsync("A-1", "slow-documents", "passport");
        using var replay = await server.VerifyAsync("A-1", "slow-documents", "passport");

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(10));
        server.Clock.HasWaited.Should().BeFalse("a replay does no work");
    }

    [Fact]
    public void Scripts_do_not_overlap()
    {
        foreach (var script in FaultScripts.All)
            FaultScripts.All.Where(other => other.IsOf(script.Applicant)).Should().Equal(script);
    }

    private static async Task HangOnceAsync(PartnersServer server, string applicationId)
    {
        using var hangUp = new CancellationTokenSource();
        var hanging = server.VerifyAsync(applicationId, "lost-heartbeat", "passport", hangUp.Token);
        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromHours(1));

        using var payslip = await server.VerifyAsync(applicationId, "lost-heartbeat", "payslip");
        await hangUp.CancelAsync();
        await FluentActions.Awaiting(() => hanging).Should().ThrowAsync<OperationCanceledException>();
        using var passport = await server.VerifyAsync(applicationId, "lost-heartbeat", "passport");

        payslip.StatusCode.Should().Be(HttpStatusCode.OK);
        passport.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
