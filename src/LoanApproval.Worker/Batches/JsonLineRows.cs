namespace LoanApproval.Worker.Batches;

internal static class JsonLineRows
{
    // An application of 100 documents with the longest ids has about 7,000 characters.
    private const int LongestLine = 64 * 1024;

    public static IEnumerable<BatchRow> Read(string path)
    {
        using var text = new BatchText(path);
        var first = true;
        while (text.ReadLine(LongestLine) is { } line)
        {
            if (!line.IsTooLong && string.IsNullOrWhiteSpace(line.Text)) continue;
            if (first) CheckFirst(path, line.Number, line.Text);
            first = false;
            yield return line.IsTooLong ? TooLong(line.Number) : Row(line.Number, line.Text);
        }
    }

    // One JSON document over several lines is a frequent mistake; line by line, it would be one rejected row per line.
    private static void CheckFirst(string path, long number, string line)
    {
        if (line.TrimStart().StartsWith('['))
            throw Invalid(number, line, "the file is a JSON array. Write one JSON object per line, for example with: jq -c '.[]' FILE");
        if (line.TrimStart().StartsWith('{') && IsUnfinished(line)
            && NextLine(path, number) is { } next && !next.TrimStart().StartsWith('{'))
        {
            throw Invalid(
                number, line, "the JSON object continues on the next line. Write each object on one line, for example with: jq -c . FILE");
        }
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

    private static string? NextLine(string path, long after)
    {
        using var text = new BatchText(path);
        while (text.ReadLine(LongestLine) is { } line)
        {
            if (line.Number > after && !string.IsNullOrWhiteSpace(line.Text)) return line.Text;
        }
        return null;
    }

    private static BatchRow Row(long number, string line)
    {
        var errors = LoanApplicationReader.Read(line, out var application);
        return new()
        {
            Line = number,
            ApplicationId = application?.ApplicationId ?? Id(line),
            Application = application,
            Errors = errors,
            Original = [line],
        };
    }

    private static BatchRow TooLong(long number) =>
        new() { Line = number, Errors = [new("$", $"the line is longer than {LongestLine:N0} characters")] };

    private static string? Id(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("applicationId", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ApplicationFailureException Invalid(long number, string line, string rule) =>
        BatchDirectory.Invalid($"line {number}, column {line.Length - line.TrimStart().Length + 1}: {rule}");
}
