using System.Net;
using System.Net.Http.Headers;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>
/// Sends one request to a partner, bounded in time and size, without redirects and retries. A failure has its error type and says
/// whether it is retryable; the retries are Temporal's.
/// </summary>
/// <param name="client">Without a timeout of its own, because that would not bound the reading of the body.</param>
/// <param name="time">For <c>Retry-After</c> dates.</param>
internal sealed class PartnerHttp(HttpClient client, TimeProvider time)
{
    /// <summary>Sends a JSON body under an idempotency key and reads the JSON response.</summary>
    /// <returns>The JSON, or null for a 404 with the problem type of the call.</returns>
    /// <exception cref="ApplicationFailureException">
    /// <c>PartnerUnavailable</c>, <c>GarbledAnswer</c> (retryable); <c>PartnerRefused</c>, <c>IdempotencyConflict</c> (not).
    /// </exception>
    public async Task<JsonElement?> PostAsync<T>(
        PartnerCall call, Uri address, string idempotencyKey, T body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        // From a buffer, so that the request has a Content-Length: simple servers do not read chunks.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, LoanJson.Options));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return await SendAsync(call, request, cancellationToken);
    }

    /// <inheritdoc cref="PostAsync"/>
    public async Task<JsonElement?> SendAsync(PartnerCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(call.Timeout);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var rule = PartnerHttpMap.Classify(response.StatusCode, await IsNotFoundProblemAsync(call, response, deadline.Token));
            return rule.Verdict switch
            {
                PartnerVerdict.ReadBody => await PartnerBody.ReadAsync(call.Partner, response.Content, deadline.Token),
                PartnerVerdict.NotFound => null,
                PartnerVerdict.Retry => throw Unavailable(call, response),
                _ when rule.ErrorType == ErrorTypes.IdempotencyConflict =>
                    throw Failure(
                        $"{call.Partner} has another request under this idempotency key (HTTP 422)", rule.ErrorType, nonRetryable: true),
                _ => throw Failure(
                    $"{call.Partner} refused the request (HTTP {(int)response.StatusCode})", rule.ErrorType!, nonRetryable: true),
            };
        }
        // No inner exceptions: the message says what they would, and those of a broken connection have five stack traces.
        catch (OperationCanceledException) when (!deadline.IsCancellationRequested)
        {
            throw Failure(
                $"{call.Partner} is unreachable: no connection within {DurationText.Format(PartnerHostingExtensions.ConnectTimeout)}",
                ErrorTypes.PartnerUnavailable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure($"{call.Partner} did not respond within {DurationText.Format(call.Timeout)}", ErrorTypes.PartnerUnavailable);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failure($"{call.Partner} is unreachable or closed the connection: {e.GetBaseException().Message}",
                ErrorTypes.PartnerUnavailable);
        }
    }

    // A 404 of a wrong address, a gateway or a page of HTML says nothing about the applicant.
    private static async Task<bool> IsNotFoundProblemAsync(
        PartnerCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.NotFound || call.NotFoundProblem is null) return false;
        try
        {
            var problem = await PartnerBody.ReadAsync(call.Partner, response.Content, cancellationToken);
            return problem.ValueKind == JsonValueKind.Object
                && problem.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && type.ValueEquals(call.NotFoundProblem);
        }
        catch (ApplicationFailureException)
        {
            return false;
        }
    }

    private ApplicationFailureException Unavailable(PartnerCall call, HttpResponseMessage response) => new(
        $"{call.Partner} is unavailable (HTTP {(int)response.StatusCode})",
        ErrorTypes.PartnerUnavailable,
        nextRetryDelay: PartnerHttpMap.RetryDelay(response.Headers, time.GetUtcNow())
            ?? (response.StatusCode == HttpStatusCode.Conflict ? call.InProgressDelay : null));

    private static ApplicationFailureException Failure(string message, string type, bool nonRetryable = false) =>
        new(message, type, nonRetryable: nonRetryable);
}
