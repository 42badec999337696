namespace LoanApproval.Worker.Batches;

// Outputs have the separator of the input, so the same program opens them.
internal sealed class CsvLines(string path) : IBatchLines
{
    private readonly CsvHeader _header = CsvHeader.Read(path);

    public string Extension => "csv";

    public string ResultHeader =>
        Line(["line", "applicationId", "status", "reason", "creditScore", "loanId", "monthlyPayment", "workflowId"]);

    public string RejectedHeader => Line(WithError(_header.Row, CsvHeader.ErrorColumn));

    public IEnumerable<BatchRow> Rows() => CsvRows.Read(path, _header);

    public string Result(BatchRowResult result) => Line(
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

    public string Rejected(BatchRow row, IReadOnlyList<FieldError> errors) =>
        Line(WithError(new(row.Line, row.Original), $"line {row.Line}: {FieldErrorText.Join(errors)}"));

    private string Line(IEnumerable<string?> cells) => CsvCell.Line(cells, _header.Separator);

    private string[] WithError(CsvRow row, string error)
    {
        var count = row.CountWithoutTrailingBlanks();
        // A corrected file of rejected rows already has the column. A row with too many cells keeps them all.
        var index = count > _header.Count ? count : _header.IndexOf(CsvHeader.ErrorColumn) ?? _header.Count;
        var cells = new string[Math.Max(count, index + 1)];
        for (var i = 0; i < cells.Length; i++) cells[i] = i < count ? CsvCell.Unguard(row.Cells[i]) : "";
        cells[index] = error;
        return cells;
    }
}
