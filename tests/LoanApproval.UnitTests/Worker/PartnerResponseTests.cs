using System.Net;
using System.Text;
using LoanApproval.Worker.PartnerClients;

namespace LoanApproval.UnitTests.Worker;

public sealed class PartnerResponseTests
{
    private const string NoCreditFile = "urn:loan-approval:problem:no-credit-file";
    private static readonly DateTimeOffset _now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, null, false)]
    [InlineData(201, null, false)]
    [InlineData(204, null, false)]
    [InlineData(301, "PartnerRefused", false)]
    [InlineData(302, "PartnerRefused", false)]
    [InlineData(400, "PartnerRefused", false)]
    [InlineData(401, "PartnerRefused", false)]
    [InlineData(403, "PartnerRefused", false)]
    [InlineData(404, "PartnerRefused", false)]
    [InlineData(405, "PartnerRefused", false)]
    [InlineData(408, "PartnerUnavailable", true)]
    [InlineData(409, "PartnerUnavailable", true)]
    [InlineData(410, "PartnerRefused", false)]
    [InlineData(422, "IdempotencyConflict", false)]
    [InlineData(425, "PartnerUnavailable", true)]
    [InlineData(429, "PartnerUnavailable", true)]
    [InlineData(451, "PartnerRefused", false)]
    [InlineData(500, "PartnerUnavailable", true)]
    [InlineData(501, "PartnerUnavailable", true)]
    [InlineData(502, "PartnerUnavailable", true)]
    [InlineData(503, "PartnerUnavailable", true)]
    [InlineData(504, "PartnerUnavailable", true)]
    public async Task Status_has_the_error_of_the_contract(int status, string? errorType, bool isRetryable)
    {
        var call = FluentActions.Awaiting(() => AskAsync(status, "[]"));
        if (errorType is null) (await call()).Should().NotBeNull();
        else (await call.Should().ThrowAsync<ApplicationFailureException>()).Which.Should()
            .Match<ApplicationFailureException>(e => e.ErrorType == errorType && e.NonRetryable == !isRetryable);
    }

    [Fact]
    public async Task Problem_type_of_a_missing_credit_file_counts_only_with_404()
    {
        const string problem = $$"""{"type":"{{NoCreditFile}}"}""";
        (await AskAsync(404, problem)).Should().BeNull();
        (await AskAsync(200, problem)).Should().NotBeNull();
        await FluentActions.Awaiting(() => AskAsync(503, problem)).Should().ThrowAsync<ApplicationFailureException>();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("2", 2)]
    [InlineData("60", 60)]
    [InlineData("61", 60)]
    [InlineData("99999999999999999999", 60)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    [InlineData("Thu, 15 Jan 2026 12:00:07 GMT", 7)]
    [InlineData("Thu, 15 Jan 2026 13:00:00 GMT", 60)]
    [InlineData("Thu, 15 Jan 2026 11:00:00 GMT", null)]
    [InlineData("Thursday, 15-Jan-26 12:00:07 GMT", 7)]
    [InlineData("Thu Jan 15 12:00:07 2026", 7)]
    public void Retry_After_is_the_next_delay_up_to_its_maximum(string? header, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (header is not null) response.Headers.TryAddWithoutValidation("Retry-After", header);
        PartnerHttp.RetryAfter(response.Headers, _now).Should().Be(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    private static async Task<JsonElement?> AskAsync(int status, string body)
    {
        using var client = new HttpClient(new Responding((HttpStatusCode)status, Encoding.UTF8.GetBytes(body), "application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://partner.example/"));
        return await new PartnerHttp(client, TimeProvider.System).SendAsync(
            new("The partner", TimeSpan.FromSeconds(5), NoCreditFile), request, CancellationToken.None);
    }
}
