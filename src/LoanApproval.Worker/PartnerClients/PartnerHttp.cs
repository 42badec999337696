using System.Text.Json;
using System.Text.Unicode;
using LoanApproval.Contracts.Wire;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>
/// One call to a partner: bounded in time and size, no redirects, no retries. What goes wrong is thrown with its error type
/// and its answer to "again?"; the retries are Temporal's.
/// </summary>
/// <param name="client">Without a time-out of its own, because that would not bound the reading of the body.</param>
/// <param name="time">For <c>Retry-After</c> dates.</param>
public sealed class PartnerHttp(HttpClient client, TimeProvider time)
{
    /// <summary>The contract's answers have less than 4 KB.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Sends a request and reads its JSON.</summary>
    /// <param name="partner">The partner's name in messages.</param>
    /// <param name="request">The request; it is sent once.</param>
    /// <param name="timeout">From the first byte sent to the last one read.</param>
    /// <param name="cancellationToken">The activity's.</param>
    /// <returns>The JSON, or null for a 404.</returns>
    /// <exception cref="ApplicationFailureException">
    /// <c>PartnerUnavailable</c>, <c>GarbledAnswer</c> (retryable); <c>PartnerRefused</c>, <c>IdempotencyConflict</c> (not).
    /// </exception>
    public async Task<JsonElement?> SendAsync(string partner, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return PartnerHttpMap.Classify(response.StatusCode) switch
            {
                PartnerVerdict.Answered => Parse(partner, await ReadAsync(partner, response.Content, deadline.Token)),
                PartnerVerdict.NotFound => null,
                PartnerVerdict.TryAgain => throw Unavailable(partner, response),
                PartnerVerdict.Conflict => throw Failure($"{partner} knows this key with another request (422)", ErrorTypes.IdempotencyConflict, final: true),
                _ => throw Failure($"{partner} refuses the request ({(int)response.StatusCode})", ErrorTypes.PartnerRefused, final: true),
            };
        }
        // No inner exceptions: the message says what they would, and a broken connection's come with five stack traces.
        catch (OperationCanceledException) when (!deadline.IsCancellationRequested)
        {
            throw Failure($"{partner} cannot be reached: no connection within {PartnersRegistration.ConnectTimeout.TotalSeconds:0.###} s", ErrorTypes.PartnerUnavailable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure($"{partner} did not answer within {timeout.TotalSeconds:0.###} s", ErrorTypes.PartnerUnavailable);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failure($"{partner} cannot be reached, or cut the connection: {e.GetBaseException().Message}", ErrorTypes.PartnerUnavailable);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string partner, HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBodyBytes + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read <= MaxBodyBytes
            ? buffer.AsMemory(0, read)
            : throw Failure($"{partner} answered with more than {MaxBodyBytes / 1024} KB", ErrorTypes.GarbledAnswer);
    }

    private static JsonElement Parse(string partner, ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (!Utf8.IsValid(body.Span)) throw Failure($"{partner} answered with something that is not UTF-8", ErrorTypes.GarbledAnswer);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            // The parser leaves texts unread: half a surrogate pair would break the history that it is written into.
            JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's message may quote the answer, and that is about a person; the place is enough.
            var place = e is JsonException { LineNumber: { } line, BytePositionInLine: { } at } ? $", line {line + 1}, byte {at + 1}" : "";
            throw Failure($"{partner} answered with broken JSON{place}", ErrorTypes.GarbledAnswer);
        }
    }

    private ApplicationFailureException Unavailable(string partner, HttpResponseMessage response) => new(
        $"{partner} cannot answer now ({(int)response.StatusCode})",
        ErrorTypes.PartnerUnavailable,
        nextRetryDelay: PartnerHttpMap.RetryDelay(response.Headers, time.GetUtcNow()));

    private static ApplicationFailureException Failure(string message, string type, bool final = false) =>
        new(message, type, nonRetryable: final);
}
