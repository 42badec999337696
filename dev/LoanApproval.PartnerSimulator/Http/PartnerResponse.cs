using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace LoanApproval.PartnerSimulator.Http;

// The body is kept as bytes, so that a replayed response is identical to the first one.
internal sealed record PartnerResponse(int Status, string ContentType, byte[] Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public static PartnerResponse Ok<T>(T body) =>
        new(StatusCodes.Status200OK, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, PartnerJson.Options));

    // Problem details (RFC 9457). The type distinguishes a 404 of the bureau from the 404 of a mistyped address.
    public static PartnerResponse Problem(int status, string type, string title, string detail) =>
        new(status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(
            new ProblemDetails { Type = $"urn:loan-approval:problem:{type}", Title = title, Status = status, Detail = detail },
            PartnerJson.Options));
}
