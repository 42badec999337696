using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task The_report_is_the_contracts()
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.CheckCreditAsync("A-1", "dave");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        answer.Headers.Contains("Idempotency-Replayed").Should().BeFalse();
        var report = await PartnersServer.ReportAsync(answer);
        report.Should().BeEquivalentTo(
            new { ApplicantId = "dave", Score = 590, ScoreMin = 300, ScoreMax = 850, PulledAt = PartnerClock.Now });
        report.ReportId.Should().NotBeEmpty();
        report.Factors.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_same_key_again_gets_the_stored_answer_to_the_byte()
    {
        await using var server = await PartnersServer.StartAsync();
        using var first = await server.CheckCreditAsync("A-1", "alice");

        using var second = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", """{ "unknown": 1, "applicantId": "alice" }""");

        second.StatusCode.Should().Be(HttpStatusCode.OK);
        second.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await second.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task No_credit_file_is_one_inquiry_and_replayed_like_a_report()
    {
        await using var server = await PartnersServer.StartAsync();

        using var first = await server.CheckCreditAsync("A-1", "someone-nofile");
        using var second = await server.CheckCreditAsync("A-1", "someone-nofile");

        await Problem.Of(first, 404, "no-credit-file");
        await Problem.Of(second, 404, "no-credit-file");
        second.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_the_first_answer_stands()
    {
        await using var server = await PartnersServer.StartAsync();
        using var first = await server.CheckCreditAsync("A-1", "alice");

        using var other = await server.CheckCreditAsync("A-1", "bob");
        using var otherDocument = await server.PostAsync("/v1/document-verifications", "A-1:credit-check",
            """{"applicantId":"alice","documentId":"passport"}""");
        using var again = await server.CheckCreditAsync("A-1", "alice");

        await Problem.Of(other, 422, "idempotency-conflict");
        await Problem.Of(otherDocument, 422, "idempotency-conflict");
        (await PartnersServer.ReportAsync(again)).ApplicantId.Should().Be("alice");
        var stats = await server.StatsAsync();
        (stats.CreditChecks, stats.DocumentVerifications).Should().Be((1, 0));
    }

    [Fact]
    public async Task While_the_first_call_is_at_work_the_second_is_told_so()
    {
        await using var server = await PartnersServer.StartHoldingAsync("--Bureau:Delay", "00:00:05");
        var working = server.CheckCreditAsync("A-1", "alice");
        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(5));

        using var second = await server.CheckCreditAsync("A-1", "alice");
        using var other = await server.CheckCreditAsync("A-1", "bob");
        var atWork = await server.StatsAsync();
        server.Clock.Release();
        using var first = await working;

        await Problem.Of(second, 409, "request-in-progress");
        await Problem.Of(other, 422, "idempotency-conflict");
        first.StatusCode.Should().Be(HttpStatusCode.OK);
        atWork.CreditChecks.Should().Be(0);
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task Ten_calls_at_once_with_one_key_have_one_effect()
    {
        await using var server = await PartnersServer.StartAsync("--Bureau:Delay", "00:00:01");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.CheckCreditAsync("A-1", "alice")));

        var fresh = answers.Where(a => a.StatusCode == HttpStatusCode.OK && !a.Headers.Contains("Idempotency-Replayed"));
        fresh.Should().ContainSingle();
        answers.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        var key = (await server.StatsAsync()).ByKey["A-1:credit-check"];
        (key.Calls, key.Effects).Should().Be((10, 1));
    }

    [Fact]
    public async Task A_caller_that_hangs_up_during_the_work_has_ordered_nothing_and_may_ask_again()
    {
        await using var server = await PartnersServer.StartHoldingAsync("--Bureau:Delay", "00:00:05");
        using var hangUp = new CancellationTokenSource();
        var working = server.CheckCreditAsync("A-1", "alice", hangUp.Token);
        await server.Clock.NextWaitAsync();

        await hangUp.CancelAsync();
        await FluentActions.Awaiting(() => working).Should().ThrowAsync<OperationCanceledException>();
        server.Clock.Release();

        // The service hears of it when the connection closes: until then the key is at work.
        using var deadline = new CancellationTokenSource(PartnersServer.StuckAfter);
        var answer = await server.CheckCreditAsync("A-1", "alice", deadline.Token);
        while (answer.StatusCode == HttpStatusCode.Conflict)
        {
            answer.Dispose();
            answer = await server.CheckCreditAsync("A-1", "alice", deadline.Token);
        }
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
        answer.Dispose();
    }
}
