using System.Text.Unicode;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Reads the JSON body of a response.</summary>
internal static class PartnerBody
{
    /// <summary>The responses of the contract have less than 4 KB.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <exception cref="ApplicationFailureException"><c>GarbledAnswer</c>, retryable: too long, or not JSON.</exception>
    public static async Task<JsonElement> ReadAsync(string partner, HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBytes + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read <= MaxBytes
            ? Parse(partner, buffer.AsMemory(0, read))
            : throw Garbled($"{partner} responded with more than {MaxBytes / 1024} KB");
    }

    private static JsonElement Parse(string partner, ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (!Utf8.IsValid(body.Span)) throw Garbled($"{partner} responded with text that is not UTF-8");
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            // The parser does not decode texts: half a surrogate pair would break the history that it is written into.
            JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The message of the parser may quote the response, and that is about a person; the position is enough.
            var position = e is JsonException { LineNumber: { } line, BytePositionInLine: { } at }
                ? $", line {line + 1}, byte {at + 1}"
                : "";
            throw Garbled($"{partner} responded with malformed JSON{position}");
        }
    }

    private static ApplicationFailureException Garbled(string message) => new(message, ErrorTypes.GarbledAnswer);
}
