using System.Text.Encodings.Web;

namespace LoanApproval.Worker.Batches;

internal sealed class JsonLines(string path) : IBatchLines
{
    // An application of 100 documents has up to 7,000 characters.
    private const int LongestLine = 64 * 1024;
    // The output is for people, not for HTML: an apostrophe or a plus sign is not escaped.
    private static readonly JsonSerializerOptions _json = new(LoanJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public string Extension => "jsonl";

    public IEnumerable<BatchRow> Rows()
    {
        using var text = new BatchText(path);
        var isFirst = true;
        string? unfinished = null;
        while (text.ReadLine(LongestLine) is var (number, line))
        {
            var start = line?.TrimStart();
            if (start is "") continue;
            var position = isFirst ? $"line {number}, column {line?.Length - start?.Length + 1}" : null;
            if (isFirst && start is ['[', ..])
                throw BatchFiles.Invalid(
                    $"{position}: the file is a JSON array. Write one JSON object per line, for example with: jq -c '.[]' FILE");
            // JSON that spans several lines is a common mistake, and every line would become a rejected row.
            if (unfinished is not null && start is not (null or ['{', ..]))
                throw BatchFiles.Invalid(
                    $"{unfinished}: the JSON object continues on the next line. "
                    + "Write each object on one line, for example with: jq -c . FILE");
            unfinished = isFirst && start is ['{', ..] && IsUnfinished(start) ? position : null;
            isFirst = false;
            LoanApplication? application = null;
            IReadOnlyList<FieldError> errors = line is null
                ? [new("$", $"the line is longer than {LongestLine:N0} characters")] : LoanApplicationReader.Read(line, out application);
            yield return new() { Line = number, Application = application, Errors = errors, Original = line is null ? [] : [line] };
        }
    }

    public string Result(BatchRowResult result) => JsonSerializer.Serialize(result, _json);

    public string Rejected(BatchRow row, string error)
    {
        var fields = row.Original.SelectMany(Fields).Append($"\"{IBatchLines.ErrorField}\":{JsonSerializer.Serialize(error, _json)}");
        return $"{{{string.Join(',', fields)}}}";
    }

    private static bool IsUnfinished(string line)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), isFinalBlock: false, default);
            return !json.Read() || !json.TrySkip();
        }
        catch (JsonException) { return false; }
    }

    // The raw text preserves every digit of a number and a field that appears twice.
    private static List<string> Fields(string line)
    {
        try
        {
            using var original = JsonDocument.Parse(line);
            if (original.RootElement is { ValueKind: JsonValueKind.Object } row)
                return [.. row.EnumerateObject().Where(f => !f.NameEquals(IBatchLines.ErrorField)).Select(f => f.ToString())];
        }
        catch (JsonException) { }
        // The line is not JSON, so it is written as text.
        return [$"\"row\":{JsonSerializer.Serialize(line, _json)}"];
    }
}
