namespace LoanApproval.PartnerSimulator.Http;

internal static class ResponseWriter
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public static Task WriteAsync(this HttpResponse http, PartnerResponse response, bool replayed = false)
    {
        http.StatusCode = response.Status;
        http.ContentType = response.ContentType;
        http.ContentLength = response.Body.Length;
        if (replayed) http.Headers[ReplayedHeader] = "true";
        if (response.RetryAfter is { } wait)
            http.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return http.Body.WriteAsync(response.Body, http.HttpContext.RequestAborted).AsTask();
    }
}
