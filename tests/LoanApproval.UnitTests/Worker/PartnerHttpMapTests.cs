using System.Net;
using LoanApproval.Worker.PartnerClients;

namespace LoanApproval.UnitTests.Worker;

public sealed class PartnerHttpMapTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, "ReadBody", null)]
    [InlineData(201, "ReadBody", null)]
    [InlineData(204, "ReadBody", null)]
    [InlineData(301, "Fail", "PartnerRefused")]
    [InlineData(302, "Fail", "PartnerRefused")]
    [InlineData(400, "Fail", "PartnerRefused")]
    [InlineData(401, "Fail", "PartnerRefused")]
    [InlineData(403, "Fail", "PartnerRefused")]
    [InlineData(404, "Fail", "PartnerRefused")]
    [InlineData(405, "Fail", "PartnerRefused")]
    [InlineData(408, "Retry", "PartnerUnavailable")]
    [InlineData(409, "Retry", "PartnerUnavailable")]
    [InlineData(410, "Fail", "PartnerRefused")]
    [InlineData(422, "Fail", "IdempotencyConflict")]
    [InlineData(425, "Retry", "PartnerUnavailable")]
    [InlineData(429, "Retry", "PartnerUnavailable")]
    [InlineData(451, "Fail", "PartnerRefused")]
    [InlineData(500, "Retry", "PartnerUnavailable")]
    [InlineData(501, "Retry", "PartnerUnavailable")]
    [InlineData(502, "Retry", "PartnerUnavailable")]
    [InlineData(503, "Retry", "PartnerUnavailable")]
    [InlineData(504, "Retry", "PartnerUnavailable")]
    public void Status_has_the_class_of_the_contract(int status, string verdict, string? errorType)
    {
        var rule = PartnerHttpMap.Classify((HttpStatusCode)status);
        rule.Verdict.ToString().Should().Be(verdict);
        rule.ErrorType.Should().Be(errorType);
    }

    [Theory]
    [InlineData(404, "NotFound")]
    [InlineData(200, "ReadBody")]
    [InlineData(503, "Retry")]
    public void Problem_type_of_a_missing_credit_file_counts_only_with_404(int status, string verdict) =>
        PartnerHttpMap.Classify((HttpStatusCode)status, isNotFoundProblem: true).Verdict.ToString().Should().Be(verdict);

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
        PartnerHttpMap.RetryDelay(response.Headers, Now).Should().Be(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }
}
