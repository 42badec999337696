using System.Text.Json;

namespace LoanApproval.UnitTests.PartnerSimulator;

/// <summary>Checks an error of the partners against RFC 9457.</summary>
internal static class Problem
{
    public static async Task Of(HttpResponseMessage answer, int status, string type)
    {
        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("type").GetString().Should().Be($"urn:loan-approval:problem:{type}");
        problem.RootElement.GetProperty("status").GetInt32().Should().Be(status);
        problem.RootElement.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.RootElement.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
    }
}
