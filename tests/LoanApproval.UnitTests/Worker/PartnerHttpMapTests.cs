using System.Net;
using LoanApproval.Worker.PartnerClients;

namespace LoanApproval.UnitTests.Worker;

public sealed class PartnerHttpMapTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, PartnerVerdict.Answered)]
    [InlineData(201, PartnerVerdict.Answered)]
    [InlineData(204, PartnerVerdict.Answered)]
    [InlineData(301, PartnerVerdict.Refused)]
    [InlineData(302, PartnerVerdict.Refused)]
    [InlineData(400, PartnerVerdict.Refused)]
    [InlineData(401, PartnerVerdict.Refused)]
    [InlineData(403, PartnerVerdict.Refused)]
    [InlineData(404, PartnerVerdict.NotFound)]
    [InlineData(405, PartnerVerdict.Refused)]
    [InlineData(408, PartnerVerdict.TryAgain)]
    [InlineData(409, PartnerVerdict.TryAgain)]
    [InlineData(410, PartnerVerdict.Refused)]
    [InlineData(422, PartnerVerdict.Conflict)]
    [InlineData(425, PartnerVerdict.TryAgain)]
    [InlineData(429, PartnerVerdict.TryAgain)]
    [InlineData(451, PartnerVerdict.Refused)]
    [InlineData(500, PartnerVerdict.TryAgain)]
    [InlineData(501, PartnerVerdict.TryAgain)]
    [InlineData(502, PartnerVerdict.TryAgain)]
    [InlineData(503, PartnerVerdict.TryAgain)]
    [InlineData(504, PartnerVerdict.TryAgain)]
    public void Each_status_has_its_verdict(int status, PartnerVerdict verdict) => PartnerHttpMap.Classify((HttpStatusCode)status).Should().Be(verdict);

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
    public void Retry_After_becomes_the_next_delay_capped(string? header, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (header is not null) response.Headers.TryAddWithoutValidation("Retry-After", header);
        PartnerHttpMap.RetryDelay(response.Headers, Now).Should().Be(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }
}
