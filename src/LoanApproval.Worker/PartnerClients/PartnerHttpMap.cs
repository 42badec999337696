using System.Net;
using System.Net.Http.Headers;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The table of partner responses in the contract. What a body with 2xx may contain is the matter of its reader.</summary>
internal static class PartnerHttpMap
{
    /// <summary>The longest wait that a partner may ask for; a longer one would leave the applicant to the partner's clock.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>Every response with its verdict; the first matching row applies.</summary>
    public static IReadOnlyList<PartnerRule> Rules { get; } =
    [
        new("2xx", (status, _) => status is >= 200 and < 300, PartnerVerdict.ReadBody),
        new(
            "404 with the problem type of a missing credit file",
            (status, isProblem) => status == 404 && isProblem,
            PartnerVerdict.NotFound),
        new(
            "408, 409, 425, 429, 5xx",
            (status, _) => status is 408 or 409 or 425 or 429 or >= 500,
            PartnerVerdict.Retry,
            ErrorTypes.PartnerUnavailable),
        new("422", (status, _) => status == 422, PartnerVerdict.Fail, ErrorTypes.IdempotencyConflict),
        // Redirects, too: they are not followed, and the same request would be redirected again.
        new("any other response, other 404s included", (_, _) => true, PartnerVerdict.Fail, ErrorTypes.PartnerRefused),
    ];

    public static PartnerRule Classify(HttpStatusCode status, bool isNotFoundProblem = false) =>
        Rules.First(rule => rule.Matches((int)status, isNotFoundProblem));

    /// <summary>
    /// The wait that <c>Retry-After</c> asks for, in seconds or as an HTTP date in one of its three forms (RFC 9110, 5.6.7).
    /// </summary>
    /// <returns>Null, so that the retry policy applies, if it is missing, not positive or unreadable.</returns>
    public static TimeSpan? RetryDelay(HttpResponseHeaders headers, DateTimeOffset now)
    {
        // The header collection writes all three date forms as the first one.
        if (!headers.TryGetValues("Retry-After", out var values)) return null;
        var value = values.First().Trim();
        // A number that is too large for any clock is still a number, and is capped.
        var wait = value.Length > 0 && value.All(char.IsAsciiDigit)
            ? TimeSpan.FromSeconds(Math.Min(double.Parse(value, CultureInfo.InvariantCulture), MaxRetryAfter.TotalSeconds))
            : DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date - now
                : TimeSpan.Zero;
        if (wait <= TimeSpan.Zero) return null;
        return wait > MaxRetryAfter ? MaxRetryAfter : wait;
    }
}
