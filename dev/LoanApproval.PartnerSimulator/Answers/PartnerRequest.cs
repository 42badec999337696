using System.Text.Json;

namespace LoanApproval.PartnerSimulator.Answers;

/// <summary>Reads key and body of a call. Nothing is counted or stored for a request that is refused here.</summary>
internal sealed record PartnerRequest<T>(string? Key, T? Body, PartnerAnswer? Refusal)
    where T : class
{
    private const int MaxKeyLength = 255;

    internal static async Task<PartnerRequest<T>> ReadAsync(HttpRequest request, bool keyRequired, Func<T, string?> findError)
    {
        var values = request.Headers["Idempotency-Key"];
        if (values.Count == 0 && keyRequired) return Refused(Problems.KeyMissing);
        string? key = null;
        if (values.Count > 0)
        {
            key = values[0];
            if (values.Count > 1 || !IsKey(key)) return Refused(Problems.KeyInvalid);
        }
        try
        {
            // The content type is not looked at: a learner's curl -d sends a form's, and JSON is all there is.
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, PartnerJson.Options, request.HttpContext.RequestAborted);
            if (body is null) return Refused(Problems.Malformed("The body must be one JSON object."));
            return findError(body) is { } error ? Refused(Problems.Malformed(error)) : new(key, body, null);
        }
        catch (JsonException e)
        {
            return Refused(Problems.Malformed($"The body is not the JSON object that is asked for; see {e.Path ?? "$"}."));
        }
        catch (BadHttpRequestException e)
        {
            return Refused(Problems.BodyRefused(e.StatusCode));
        }
    }

    private static PartnerRequest<T> Refused(PartnerAnswer refusal) => new(null, null, refusal);

    private static bool IsKey(string? key) =>
        key is { Length: >= 1 and <= MaxKeyLength } && key.All(c => c is > ' ' and <= '~');
}
