using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task Credit_report_matches_the_contract()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.CheckCreditAsync("A-1", "dave");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        response.Headers.Contains("Idempotency-Replayed").Should().BeFalse();
        var report = await PartnersServer.ReportAsync(response);
        report.Should().BeEquivalentTo(
            new { ApplicantId = "dave", Score = 590, ScoreMin = 300, ScoreMax = 850, PulledAt = PartnerClock.Now });
        report.ReportId.Should().NotBeEmpty();
        report.Factors.Should().HaveCount(3);
    }

    [Fact]
    public async Task Repeated_key_returns_the_stored_response_byte_for_byte()
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
    public async Task Missing_credit_file_counts_as_one_inquiry_and_its_response_is_replayed()
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
    public async Task Same_key_with_a_different_body_is_rejected()
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
    public async Task Second_call_gets_409_while_the_first_is_in_progress()
    {
        await using var server = await PartnersServer.StartHoldingAsync("--Bureau:Delay", "00:00:05");
        var working = server.CheckCreditAsync("A-1", "alice");
        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(5));

        using var second = await server.CheckCreditAsync("A-1", "alice");
        using var other = await server.CheckCreditAsync("A-1", "bob");
        var inProgress = await server.StatsAsync();
        server.Clock.Release();
        using var first = await working;

        await Problem.Of(second, 409, "request-in-progress");
        await Problem.Of(other, 422, "idempotency-conflict");
        first.StatusCode.Should().Be(HttpStatusCode.OK);
        inProgress.CreditChecks.Should().Be(0);
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
    }

    [Fact]
    public async Task Ten_concurrent_calls_with_one_key_have_one_effect()
    {
        await using var server = await PartnersServer.StartAsync("--Bureau:Delay", "00:00:01");

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.CheckCreditAsync("A-1", "alice")));

        var fresh = responses.Where(a => a.StatusCode == HttpStatusCode.OK && !a.Headers.Contains("Idempotency-Replayed"));
        fresh.Should().ContainSingle();
        responses.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        var key = (await server.StatsAsync()).ByKey["A-1:credit-check"];
        (key.Calls, key.Effects).Should().Be((10, 1));
    }

    [Fact]
    public async Task Key_is_released_when_the_caller_disconnects_during_the_work()
    {
        await using var server = await PartnersServer.StartHoldingAsync("--Bureau:Delay", "00:00:05");
        using var disconnect = new CancellationTokenSource();
        var working = server.CheckCreditAsync("A-1", "alice", disconnect.Token);
        await server.Clock.NextWaitAsync();

        await disconnect.CancelAsync();
        await FluentActions.Awaiting(() => working).Should().ThrowAsync<OperationCanceledException>();
        server.Clock.Release();

        // The service notices when the connection closes; until then the key is in progress.
        using var deadline = new CancellationTokenSource(PartnersServer.Deadline);
        var response = await server.CheckCreditAsync("A-1", "alice", deadline.Token);
        while (response.StatusCode == HttpStatusCode.Conflict)
        {
            response.Dispose();
            response = await server.CheckCreditAsync("A-1", "alice", deadline.Token);
        }
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.StatsAsync()).CreditChecks.Should().Be(1);
        response.Dispose();
    }

    [Fact]
    public async Task Quoted_and_bare_key_are_the_same_key()
    {
        await using var server = await PartnersServer.StartAsync();
        const string body = """{"applicantId":"alice"}""";

        using var bare = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", body);
        using var quoted = await server.PostAsync("/v1/credit-checks", "\"A-1:credit-check\"", body);

        quoted.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await quoted.Content.ReadAsByteArrayAsync()).Should().Equal(await bare.Content.ReadAsByteArrayAsync());
        var stats = await server.StatsAsync("?applicationId=A-1");
        stats.CreditChecks.Should().Be(1);
        stats.ByKey.Keys.Should().Equal("A-1:credit-check");
    }
}
