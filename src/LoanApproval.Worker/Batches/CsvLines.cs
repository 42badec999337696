namespace LoanApproval.Worker.Batches;

// Outputs have the separator of the input, so the same program opens them.
internal sealed class CsvLines(string path) : BatchLines(path)
{
    private readonly CsvHeader _header = CsvHeader.Read(path);

    public override string Extension => "csv";

    public override string ResultHeader =>
        Line(["line", "applicationId", "status", "reason", "creditScore", "loanId", "monthlyPayment", "workflowId"]);

    public override string RejectedHeader => Line(WithError(_header.Row, ErrorField));

    public override IEnumerable<BatchRow> Rows()
    {
        using var text = new BatchText(FilePath);
        var reader = new CsvReader(text, _header.Separator);
        while (reader.Read() is { } row)
        {
            if (row.Line > _header.Row.Line && !row.IsBlank) yield return Row(row);
        }
    }

    public override string Result(BatchRowResult result) => Line(
    [
        result.Line.ToString(CultureInfo.InvariantCulture),
        result.ApplicationId,
        LoanJson.NameOf(result.Status),
        result.Reason,
        result.CreditScore?.ToString(CultureInfo.InvariantCulture),
        result.LoanId,
        result.MonthlyPayment?.ToString(CultureInfo.InvariantCulture),
        result.WorkflowId,
    ]);

    public override string Rejected(BatchRow row, IReadOnlyList<FieldError> errors) =>
        Line(WithError(new(row.Line, row.Original), Describe(row, errors)));

    private BatchRow Row(CsvRow row)
    {
        if (row.IsTooLong) return Rejected(row, $"the row is longer than {CsvReader.LongestRow:N0} characters");
        if (row.Count > _header.Row.Count || CsvHeader.Required.Any(c => _header.Cell(row, c) is null))
        {
            return Rejected(
                row, $"the row has {row.Cells.Count} columns; the header has {_header.Row.Count}. Quote a cell that contains the separator");
        }
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in ApplicationFields.All)
        {
            if (Cell(row, field.Name) is { } cell) values[field.Name] = field.SplitCell(cell);
        }
        var errors = LoanApplicationReader.ReadText(values, out var application);
        return new() { Line = row.Line, Application = application, Errors = errors, Original = row.Cells };
    }

    private static BatchRow Rejected(CsvRow row, string rule) =>
        new() { Line = row.Line, Errors = [new("$", rule)], Original = row.Cells };

    // A blank cell is an absent field.
    private string? Cell(CsvRow row, string column) =>
        _header.Cell(row, column)?.Trim() is { Length: > 0 } cell ? CsvCell.Unguard(cell) : null;

    private string Line(IEnumerable<string?> cells) =>
        string.Join(_header.Separator, cells.Select(cell => CsvCell.Write(cell ?? "", _header.Separator)));

    private string[] WithError(CsvRow row, string error)
    {
        // A corrected file of rejected rows already has the column. A row with too many cells keeps them all.
        var columns = _header.Row.Count;
        var index = row.Count > columns ? row.Count : _header.IndexOf(ErrorField) ?? columns;
        var cells = new string[Math.Max(row.Count, index + 1)];
        for (var i = 0; i < cells.Length; i++) cells[i] = i < row.Count ? CsvCell.Unguard(row.Cells[i]) : "";
        cells[index] = error;
        return cells;
    }
}
