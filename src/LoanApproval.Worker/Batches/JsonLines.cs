using System.Text.Encodings.Web;

namespace LoanApproval.Worker.Batches;

internal sealed class JsonLines(string path) : BatchLines(path)
{
    // An application of 100 documents with the longest ids has about 7,000 characters.
    private const int LongestLine = 64 * 1024;

    // For readers, not for HTML: an apostrophe or a plus sign is written as it is.
    private static readonly JsonSerializerOptions Options = new(LoanJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Extension => "jsonl";

    public override IEnumerable<BatchRow> Rows()
    {
        using var text = new BatchText(FilePath);
        var isFirst = true;
        (long Number, string Text)? unfinished = null;
        while (text.ReadLine(LongestLine) is var (number, line, isTooLong))
        {
            if (!isTooLong && string.IsNullOrWhiteSpace(line)) continue;
            var isObject = line.TrimStart().StartsWith('{');
            if (isFirst && line.TrimStart().StartsWith('['))
                throw Invalid(number, line, "the file is a JSON array. Write one JSON object per line, for example with: jq -c '.[]' FILE");
            // One JSON document over several lines is a frequent mistake; line by line, it would be one rejected row per line.
            if (unfinished is var (at, start) && !isObject && !isTooLong)
                throw Invalid(
                    at, start, "the JSON object continues on the next line. Write each object on one line, for example with: jq -c . FILE");
            unfinished = isFirst && isObject && IsUnfinished(line) ? (number, line) : null;
            isFirst = false;
            yield return isTooLong
                ? new() { Line = number, Errors = [new("$", $"the line is longer than {LongestLine:N0} characters")] }
                : Row(number, line);
        }
    }

    public override string Result(BatchRowResult result) => JsonSerializer.Serialize(result, Options);

    public override string Rejected(BatchRow row, IReadOnlyList<FieldError> errors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            if (row.Original.Count > 0) WriteOriginal(json, row.Original[0]);
            json.WriteString(ErrorField, Describe(row, errors));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static BatchRow Row(long number, string line)
    {
        var errors = LoanApplicationReader.Read(line, out var application);
        return new() { Line = number, Application = application, Errors = errors, Original = [line] };
    }

    private static bool IsUnfinished(string line)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), isFinalBlock: false, default);
            while (json.Read())
            {
            }
            return json.TokenType != JsonTokenType.EndObject || json.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Raw values keep what a parsed value would lose: the digits of a number, and a field that is there twice.
    private static void WriteOriginal(Utf8JsonWriter json, string line)
    {
        try
        {
            using var original = JsonDocument.Parse(line);
            if (original.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in original.RootElement.EnumerateObject().Where(f => !f.NameEquals(ErrorField)))
                {
                    json.WritePropertyName(field.Name);
                    json.WriteRawValue(field.Value.GetRawText());
                }
                return;
            }
        }
        catch (JsonException)
        {
            // Not JSON: written as text.
        }
        json.WriteString("row", line);
    }

    private static ApplicationFailureException Invalid(long number, string line, string rule) =>
        BatchFiles.Invalid($"line {number}, column {line.Length - line.TrimStart().Length + 1}: {rule}");
}
