using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace LoanApproval.PartnerSimulator.Answers;

/// <summary>An answer as bytes, so that a replay is the same to the last one.</summary>
internal sealed record PartnerAnswer(int Status, string ContentType, byte[] Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public static PartnerAnswer Ok<T>(T body) =>
        new(StatusCodes.Status200OK, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, PartnerJson.Options));

    /// <summary>Problem details (RFC 9457). The type tells one 404 from another, such as "no credit file" from a mistyped address.</summary>
    public static PartnerAnswer Problem(int status, string type, string title, string detail) =>
        new(status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(
            new ProblemDetails { Type = $"urn:loan-approval:problem:{type}", Title = title, Status = status, Detail = detail },
            PartnerJson.Options));
}
