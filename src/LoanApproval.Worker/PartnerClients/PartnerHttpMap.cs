using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The table of the contract: what the partner says, and what the activity does. Pure.</summary>
public static class PartnerHttpMap
{
    /// <summary>The longest wait that a partner may ask for; a longer one would leave the applicant to the partner's clock.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(60);

    public static PartnerVerdict Classify(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => PartnerVerdict.Answered,
        404 => PartnerVerdict.NotFound,
        408 or 409 or 425 or 429 => PartnerVerdict.TryAgain,
        422 => PartnerVerdict.Conflict,
        >= 500 => PartnerVerdict.TryAgain,
        // Redirects too: they are not followed, and the same request would be redirected again.
        _ => PartnerVerdict.Refused,
    };

    /// <summary>The wait that <c>Retry-After</c> asks for, in seconds or as an HTTP date (RFC 9110, 10.2.3).</summary>
    /// <returns>Null, so that the policy's back-off applies, where there is none, it is not over zero, or it is unreadable.</returns>
    public static TimeSpan? RetryDelay(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.TryGetValues("Retry-After", out var values)) return null;
        var value = values.First().Trim();
        // A number too large for any clock is still a number, and is capped.
        var wait = value.Length > 0 && value.All(char.IsAsciiDigit)
            ? double.Parse(value, CultureInfo.InvariantCulture) > MaxRetryAfter.TotalSeconds ? MaxRetryAfter : TimeSpan.FromSeconds(int.Parse(value, CultureInfo.InvariantCulture))
            : DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date - now
                : TimeSpan.Zero;
        if (wait <= TimeSpan.Zero) return null;
        return wait > MaxRetryAfter ? MaxRetryAfter : wait;
    }
}
