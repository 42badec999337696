namespace LoanApproval.Worker.Batches;

internal static class CsvRows
{
    public static IEnumerable<BatchRow> Read(string path, CsvHeader header)
    {
        using var text = new BatchText(path);
        var reader = new CsvReader(text, header.Separator);
        header.Skip(reader);
        while (reader.Read() is { } row)
        {
            if (!row.IsBlank) yield return Row(row, header);
        }
    }

    private static BatchRow Row(CsvRow row, CsvHeader header)
    {
        if (row.IsTooLong)
            return Rejected(row, null, $"the row is longer than {CsvReader.LongestRow:N0} characters");
        var id = Cell(row, header, "applicationId");
        if (row.CountWithoutTrailingBlanks() > header.Count || CsvHeader.Required.Any(c => header.Cell(row, c) is null))
        {
            return Rejected(
                row, id, $"the row has {row.Cells.Count} columns; the header has {header.Count}. Quote a cell that contains the separator");
        }
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in ApplicationFields.All)
        {
            if (Cell(row, header, field.Name) is { } cell) values[field.Name] = field.SplitCell(cell);
        }
        var errors = LoanApplicationReader.ReadText(values, out var application);
        return new() { Line = row.Line, ApplicationId = id, Application = application, Errors = errors, Original = row.Cells };
    }

    private static BatchRow Rejected(CsvRow row, string? id, string rule) =>
        new() { Line = row.Line, ApplicationId = id, Errors = [new("$", rule)], Original = row.Cells };

    // A blank cell is an absent field.
    private static string? Cell(CsvRow row, CsvHeader header, string column) =>
        header.Cell(row, column)?.Trim() is { Length: > 0 } cell ? CsvCell.Unguard(cell) : null;
}
