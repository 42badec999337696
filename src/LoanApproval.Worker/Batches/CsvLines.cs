namespace LoanApproval.Worker.Batches;

// Outputs have the separator of the input, so the same program opens them.
internal sealed class CsvLines(string path) : IBatchLines
{
    private readonly CsvHeader _header = CsvHeader.Read(path);
    public string Extension => "csv";
    public string ResultHeader =>
        Line("line", "applicationId", "status", "reason", "creditScore", "loanId", "monthlyPayment", "workflowId");
    public string RejectedHeader => Rejected(_header.Row, IBatchLines.ErrorField);

    public IEnumerable<BatchRow> Rows()
    {
        using var text = new BatchText(path);
        var reader = new CsvReader(text, _header.Separator);
        while (reader.Read() is { } row)
        {
            if (row.Line <= _header.Row.Line || row.IsBlank) continue;
            var errors = Read(row, out var application);
            yield return new() { Line = row.Line, Application = application, Errors = errors, Original = row.Cells };
        }
    }

    public string Result(BatchRowResult result) => Line(
        result.Line, result.ApplicationId, LoanJson.NameOf(result.Status), result.Reason, result.CreditScore, result.LoanId,
        result.MonthlyPayment, result.WorkflowId);

    public string Rejected(BatchRow row, string error) => Rejected(new CsvRow(row.Line, row.Original), error);

    private string Rejected(CsvRow row, string error)
    {
        // A corrected file of rejected rows already has the error column.
        var columns = _header.Row.Count;
        var index = row.Count > columns ? row.Count : _header.IndexOf(IBatchLines.ErrorField) ?? columns;
        var cells = new string[Math.Max(row.Count, index + 1)];
        for (var i = 0; i < row.Count; i++) cells[i] = Unguard(row.Cells[i]);
        cells[index] = error;
        return Line(cells);
    }

    private IReadOnlyList<FieldError> Read(CsvRow row, out LoanApplication? application)
    {
        application = null;
        if (row.IsTooLong) return [new("$", $"the row is longer than {CsvReader.LongestRow:N0} characters")];
        if (row.Count > _header.Row.Count || CsvHeader.Required.Any(c => _header.Cell(row, c) is null))
            return [new("$", $"the row has {row.Cells.Count} instead of {_header.Row.Count} columns. "
                + "Quote a cell that contains the separator")];
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in ApplicationFields.All)
        {
            if (_header.Cell(row, field.Name)?.Trim() is { Length: > 0 } cell) values[field.Name] = field.SplitCell(Unguard(cell));
        }
        return LoanApplicationReader.ReadText(values, out application);
    }

    private string Line(params IEnumerable<object?> cells) =>
        string.Join(_header.Separator, cells.Select(cell => Write(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")));

    private string Write(string cell)
    {
        if (IsFormula(cell)) cell = $"'{cell}";
        return cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(_header.Separator, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    // Removes the apostrophe, so that a rejected row can be submitted again.
    private static string Unguard(string cell) => cell.StartsWith('\'') && IsFormula(cell[1..]) ? cell[1..] : cell;

    // A spreadsheet evaluates a cell that begins with one of these.
    private static bool IsFormula(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
