using System.Net.Http.Headers;

namespace LoanApproval.Worker.PartnerClients;

// Sends one request to a partner, bounded in time and size, without redirects or retries. Temporal does the retries.
internal sealed class PartnerHttp(HttpClient client, TimeProvider time)
{
    // The longest wait that a partner can request. Without it, the partner would decide how long an applicant waits.
    private static readonly TimeSpan _maxRetryAfter = TimeSpan.FromSeconds(60);

    public async Task<JsonElement?> PostAsync<T>(
        PartnerCall call, Uri address, string idempotencyKey, T body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        // A byte array has a Content-Length, which simple servers need because they do not read chunks.
        var json = JsonSerializer.SerializeToUtf8Bytes(body, LoanJson.Options);
        request.Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json", "utf-8") } };
        return await SendAsync(call, request, cancellationToken);
    }

    public async Task<JsonElement?> SendAsync(PartnerCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(call.Timeout);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var json = await ReadAsync(call, response, deadline.Token);
            var isReplay = response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Contains("true");
            Count(call, json is null ? "notFound" : isReplay ? "replayed" : "ok");
            if (isReplay && ActivityExecutionContext.HasCurrent)
                LoanMetrics.Replayed(request.Headers.GetValues("Idempotency-Key").First(), "partner");
            return json;
        }
        catch (Exception e) when (Failure(e) is { } failure)
        {
            Count(call, failure.ErrorType!);
            throw failure;
        }

        // No inner exceptions: a broken connection would add five stack traces.
        ApplicationFailureException? Failure(Exception e) => e switch
        {
            ApplicationFailureException known => known,
            OperationCanceledException when !deadline.IsCancellationRequested => Unavailable(
                $"{call.Partner} is unreachable: no connection within {DurationText.Format(PartnerHostingExtensions.ConnectTimeout)}"),
            OperationCanceledException when !cancellationToken.IsCancellationRequested =>
                Unavailable($"{call.Partner} did not respond within {DurationText.Format(call.Timeout)}"),
            HttpRequestException or IOException =>
                Unavailable($"{call.Partner} is unreachable or closed the connection: {e.GetBaseException().Message}"),
            _ => null,
        };
    }

    private async Task<JsonElement?> ReadAsync(PartnerCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => await ResponseJson.ReadBodyAsync(call.Partner, response.Content, cancellationToken),
            404 when await IsNotFoundProblemAsync(call, response, cancellationToken) => null,
            408 or 409 or 425 or 429 or >= 500 => throw Unavailable(
                $"{call.Partner} is unavailable (HTTP {status})",
                RetryAfter(response.Headers, time.GetUtcNow()) ?? (status == 409 ? call.InProgressDelay : null)),
            422 => throw Refused(
                $"{call.Partner} already has a different request under this idempotency key (HTTP 422)", ErrorTypes.IdempotencyConflict),
            // This includes redirects, which are not followed.
            _ => throw Refused($"{call.Partner} refused the request (HTTP {status})", ErrorTypes.PartnerRefused),
        };
    }

    // A 404 from a wrong address or a gateway says nothing about the applicant.
    private static async Task<bool> IsNotFoundProblemAsync(
        PartnerCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (call.NotFoundProblem is null) return false;
        try
        {
            var problem = await ResponseJson.ReadBodyAsync(call.Partner, response.Content, cancellationToken);
            return problem.ValueKind == JsonValueKind.Object && ResponseJson.Text(problem, "type") == call.NotFoundProblem;
        }
        catch (ApplicationFailureException) { return false; }
    }

    // Reads seconds or an HTTP date (RFC 9110, 5.6.7). Returns null, so that the retry policy applies, if there is no positive value.
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.TryGetValues("Retry-After", out var values)) return null;
        var value = values.First();
        // A number may be too large for the header's own type.
        var wait = value.Length > 0 && value.All(char.IsAsciiDigit)
            ? TimeSpan.FromSeconds(Math.Min(double.Parse(value, CultureInfo.InvariantCulture), _maxRetryAfter.TotalSeconds))
            : headers.RetryAfter?.Date - now;
        return wait <= TimeSpan.Zero ? null : wait > _maxRetryAfter ? _maxRetryAfter : wait;
    }

    private static ApplicationFailureException Unavailable(string message, TimeSpan? nextRetryDelay = null) =>
        new(message, ErrorTypes.PartnerUnavailable, nextRetryDelay: nextRetryDelay);

    private static ApplicationFailureException Refused(string message, string errorType) => new(message, errorType, nonRetryable: true);

    private static void Count(PartnerCall call, string result)
    {
        if (!ActivityExecutionContext.HasCurrent) return;
        ActivityExecutionContext.Current.MetricMeter.CreateCounter<long>("loan_partner_calls", description: "Calls to partners by result")
            .Add(1, [new("partner", call.Partner.Replace("The ", "", StringComparison.Ordinal)), new("result", result)]);
    }
}

// A 404 with the problem type NotFoundProblem (RFC 9457) is a business result. InProgressDelay follows a 409 without Retry-After.
internal sealed record PartnerCall(string Partner, TimeSpan Timeout, string? NotFoundProblem = null, TimeSpan? InProgressDelay = null);
