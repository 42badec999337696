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
    public async Task The_end_of_the_id_says_what_the_document_is(string documentId, string status, bool hasReason)
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.VerifyAsync("A-1", "alice", documentId);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await answer.Content.ReadAsStringAsync();
        body.Should().StartWith($$"""{"documentId":"{{documentId}}","status":"{{status}}","reason":""");
        body.EndsWith("null}", StringComparison.Ordinal).Should().Be(!hasReason);
    }

    [Fact]
    public async Task A_document_takes_two_seconds_and_a_credit_check_none()
    {
        await using var server = await PartnersServer.StartAsync();

        using var report = await server.CheckCreditAsync("A-1", "alice");
        server.Clock.HasWaited.Should().BeFalse();
        using var document = await server.VerifyAsync("A-1", "alice", "passport");

        (await server.Clock.NextWaitAsync()).Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Without_a_key_each_call_is_an_effect()
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
