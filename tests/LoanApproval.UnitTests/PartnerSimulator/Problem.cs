namespace LoanApproval.UnitTests.PartnerSimulator;

// Asserts that a response is a problem (RFC 9457).
internal static class Problem
{
    public static async Task Of(HttpResponseMessage response, int status, string type)
    {
        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("type").GetString().Should().Be($"urn:loan-approval:problem:{type}");
        problem.RootElement.GetProperty("status").GetInt32().Should().Be(status);
        problem.RootElement.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.RootElement.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
    }
}
