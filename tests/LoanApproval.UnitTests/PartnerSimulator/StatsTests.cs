using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class StatsTests
{
    [Fact]
    public async Task Stats_distinguish_effects_and_calls()
    {
        await using var server = await PartnersServer.StartAsync();
        await ThreeApplicationsAsync(server);

        using var response = await server.GetAsync("/stats");

        using var stats = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = stats.RootElement;
        root.GetProperty("creditChecks").GetInt32().Should().Be(3);
        root.GetProperty("documentVerifications").GetInt32().Should().Be(1);
        root.GetProperty("calls").GetInt32().Should().Be(5);
        root.GetProperty("byApplicant").GetProperty("alice").GetRawText()
            .Should().Be("""{"creditChecks":2,"documentVerifications":1,"calls":4}""");
        root.GetProperty("byKey").GetProperty("A-1:credit-check").GetRawText()
            .Should().Be("""{"operation":"creditCheck","applicantId":"alice","calls":2,"effects":1}""");
        root.GetProperty("byKey").GetProperty("A-1:document:passport").GetRawText()
            .Should().Be("""{"operation":"documentVerification","applicantId":"alice","calls":1,"effects":1}""");
    }

    [Fact]
    public async Task Stats_can_be_filtered_by_application_or_applicant()
    {
        await using var server = await PartnersServer.StartAsync();
        await ThreeApplicationsAsync(server);

        var application = await server.StatsAsync("?applicationId=A-1");
        var applicant = await server.StatsAsync("?applicantId=bob");
        var unknown = await server.StatsAsync("?applicationId=A");

        (application.CreditChecks, application.DocumentVerifications, application.Calls).Should().Be((1, 1, 3));
        application.ByKey.Keys.Should().BeEquivalentTo("A-1:credit-check", "A-1:document:passport");
        (applicant.CreditChecks, applicant.Calls).Should().Be((1, 1));
        (unknown.CreditChecks, unknown.Calls).Should().Be((0, 0));
    }

    [Fact]
    public async Task Health_endpoint_returns_200()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.GetAsync("/health");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task ThreeApplicationsAsync(PartnersServer server)
    {
        (await server.CheckCreditAsync("A-1", "alice")).Dispose();
        (await server.CheckCreditAsync("A-1", "alice")).Dispose();
        (await server.VerifyAsync("A-1", "alice", "passport")).Dispose();
        (await server.CheckCreditAsync("A-10", "alice")).Dispose();
        (await server.CheckCreditAsync("A-2", "bob")).Dispose();
    }
}
