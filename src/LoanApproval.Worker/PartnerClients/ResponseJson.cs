using System.Text.Unicode;

namespace LoanApproval.Worker.PartnerClients;

// Reads the partners' JSON, and limits the length of strings that enter decisions, heartbeats and letters.
internal static class ResponseJson
{
    public const int MaxTextLength = 300;
    // The contract's responses are smaller than 4 KB.
    private const int MaxBytes = 64 * 1024;

    public static async Task<JsonElement> ReadBodyAsync(string partner, HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBytes + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (read > MaxBytes) throw Garbled($"more than {MaxBytes / 1024} KB");
        var body = buffer.AsMemory(0, read);
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (!Utf8.IsValid(body.Span)) throw Garbled("text that is not UTF-8");
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            // The parser does not decode strings, but half a surrogate pair would break the history.
            JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's own message is left out, because it may quote personal data.
            throw Garbled(e is JsonException { LineNumber: { } line, BytePositionInLine: { } at }
                ? $"malformed JSON, line {line + 1}, byte {at + 1}" : "malformed JSON");
        }

        ApplicationFailureException Garbled(string what) => new($"{partner} responded with {what}", ErrorTypes.GarbledAnswer);
    }

    public static JsonElement? Property(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string Bound(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        if (line.Length <= MaxTextLength) return line;
        // The cut must not split a surrogate pair.
        var length = char.IsHighSurrogate(line[MaxTextLength - 2]) ? MaxTextLength - 2 : MaxTextLength - 1;
        return line[..length] + "…";
    }
}
