using System.Globalization;
using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.Worker.Batches;

/// <summary>Rows of a file with one JSON object on each line.</summary>
public static class JsonLineRows
{
    // An application of a hundred documents with the longest ids is some seven thousand.
    private const int LongestLine = 64 * 1024;

    public static IEnumerable<BatchRow> Read(string path, long skip)
    {
        using var reader = new StreamReader(path);
        var lines = new BoundedLines(reader, LongestLine);
        while (lines.Next() is { } line)
        {
            // A blank line is no row, here as in CSV.
            if (line.IsWhole && string.IsNullOrWhiteSpace(line.Text)) continue;
            if (skip > 0) skip--;
            else yield return Row(line);
        }
    }

    private static BatchRow Row(BoundedLines.Line line)
    {
        if (!line.IsWhole)
            return new(line.Number, null, null, [new("$", string.Create(CultureInfo.InvariantCulture, $"the line is longer than {LongestLine} characters"))]);
        var errors = LoanApplicationReader.Read(line.Text, out var application);
        return new(line.Number, application?.ApplicationId ?? Id(line.Text), application, errors);
    }

    private static string? Id(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("applicationId", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
