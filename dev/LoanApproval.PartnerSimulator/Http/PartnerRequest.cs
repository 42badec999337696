using System.Text.Json;

namespace LoanApproval.PartnerSimulator.Http;

// A request that is rejected here is neither counted nor stored.
internal sealed record PartnerRequest<T>(string? Key, T? Body, PartnerResponse? Rejection)
    where T : class
{
    internal static async Task<PartnerRequest<T>> ReadAsync(HttpRequest request, bool keyRequired, Func<T, string?> findError)
    {
        var values = request.Headers["Idempotency-Key"];
        if (values.Count == 0 && keyRequired) return Rejected(Problems.KeyMissing);
        string? key = null;
        if (values.Count > 0)
        {
            key = values.Count == 1 ? IdempotencyKey.Parse(values[0]) : null;
            if (key is null) return Rejected(Problems.KeyInvalid);
        }
        try
        {
            // The content type is ignored: `curl -d` sends the content type of a form, and only JSON is accepted anyway.
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, PartnerJson.Options, request.HttpContext.RequestAborted);
            if (body is null) return Rejected(Problems.Malformed("The body must be a JSON object."));
            return findError(body) is { } error ? Rejected(Problems.Malformed(error)) : new(key, body, null);
        }
        catch (JsonException e)
        {
            return Rejected(Problems.Malformed($"The body is not valid JSON of the expected form (at {e.Path ?? "$"})."));
        }
        catch (BadHttpRequestException e)
        {
            return Rejected(Problems.UnreadableBody(e.StatusCode));
        }
    }

    private static PartnerRequest<T> Rejected(PartnerResponse rejection) => new(null, null, rejection);
}
