using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class DocumentVerifierTests
{
    [Theory]
    [InlineData("passport", "verified", false)]
    [InlineData("bad-passport", "verified", false)]
    [InlineData("passport-bad", "rejected", true)]
    [InlineData("passport-expired", "expired", true)]
    [InlineData("passport-unreadable", "unreadable", true)]
    public async Task Document_id_suffix_determines_the_status(string documentId, string status, bool hasReason)
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.VerifyAsync("A-1", "alice", documentId);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await response.Content.ReadAsStringAsync();
        body.Should().StartWith($$"""{"documentId":"{{documentId}}","status":"{{status}}","reason":""");
        body.EndsWith("null}", StringComparison.Ordinal).Should().Be(!hasReason);
    }

    [Fact]
    public async Task Document_takes_two_seconds_and_a_credit_check_no_time()
    {
        await using var server = await PartnersServer.StartAsync();

        using var report = await server.CheckCreditAsync("A-1", "alice");
        server.Clock.HasWaited.Should().BeFalse();
        using var document = await server.VerifyAsync("A-1", "alice", "passport");

        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Each_call_without_a_key_is_an_effect()
    {
        await using var server = await PartnersServer.StartAsync();
        const string body = """{"applicantId":"alice","documentId":"passport"}""";

        using var first = await server.PostAsync("/v1/document-verifications", key: null, body);
        using var second = await server.PostAsync("/v1/document-verifications", key: null, body);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        second.Headers.Contains("Idempotency-Replayed").Should().BeFalse();
        var stats = await server.StatsAsync();
        stats.DocumentVerifications.Should().Be(2);
        stats.ByKey.Should().BeEmpty();
    }
}
