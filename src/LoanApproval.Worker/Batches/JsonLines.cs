using System.Text.Encodings.Web;

namespace LoanApproval.Worker.Batches;

internal sealed class JsonLines(string path) : IBatchLines
{
    // For readers, not for HTML: an apostrophe or a plus sign is written as it is.
    private static readonly JsonSerializerOptions Options = new(LoanJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Extension => "jsonl";

    public string ResultHeader => "";

    public string RejectedHeader => "";

    public IEnumerable<BatchRow> Rows() => JsonLineRows.Read(path);

    public string Result(BatchRowResult result) => JsonSerializer.Serialize(result, Options);

    public string Rejected(BatchRow row, IReadOnlyList<FieldError> errors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            if (row.Original.Count > 0) WriteOriginal(json, row.Original[0]);
            json.WriteString(CsvHeader.ErrorColumn, $"line {row.Line}: {FieldErrorText.Join(errors)}");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // Raw values keep what a parsed value would lose: the digits of a number, and a field that is there twice.
    private static void WriteOriginal(Utf8JsonWriter json, string line)
    {
        try
        {
            using var original = JsonDocument.Parse(line);
            if (original.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in original.RootElement.EnumerateObject().Where(f => !f.NameEquals(CsvHeader.ErrorColumn)))
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
}
