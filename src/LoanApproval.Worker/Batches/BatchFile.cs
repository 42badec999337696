namespace LoanApproval.Worker.Batches;

internal sealed class BatchFile : IBatchFile
{
    private readonly IBatchLines _lines;
    private readonly RepeatedIds _repeated;
    private readonly OutputFile _results;
    private readonly OutputFile _rejected;

    public BatchFile(string path, BatchFormat format, CancellationToken cancellationToken)
    {
        _lines = format == BatchFormat.Csv ? new CsvLines(path) : new JsonLines(path);
        // Reads the whole file first: nothing is submitted from a file that is not valid.
        _repeated = new RepeatedIds(_lines.Rows(), cancellationToken);
        // The names contain the whole name of the input, so loans.csv and loans.jsonl have different outputs.
        var (results, rejected) = ($"{path}.results.{_lines.Extension}", $"{path}.rejected.{_lines.Extension}");
        (ResultFile, RejectedFile) = (Path.GetFileName(results), Path.GetFileName(rejected));
        _results = new OutputFile(results, _lines.ResultHeader);
        try { _rejected = new OutputFile(rejected, _lines.RejectedHeader); }
        catch
        {
            _results.Dispose();
            throw;
        }
    }

    public long TotalRows => _repeated.TotalRows;
    public string ResultFile { get; }
    public string RejectedFile { get; }

    public IEnumerable<BatchRow> Rows(long skip) => _repeated.Mark(_lines.Rows()).Skip(checked((int)skip));

    public async Task<bool> TruncateAsync(long resultBytes, long rejectedBytes)
    {
        var whole = _results.Length >= resultBytes && _rejected.Length >= rejectedBytes;
        await _results.TruncateAsync(whole ? resultBytes : 0);
        await _rejected.TruncateAsync(whole ? rejectedBytes : 0);
        return whole;
    }

    public Task WriteAsync(BatchRowResult result) => _results.WriteLineAsync(_lines.Result(result));

    public Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors) => _rejected.WriteLineAsync(_lines.Rejected(
        row, $"line {row.Line}: {string.Join("; ", errors.Select(e => e.Field == "$" ? e.Rule : e.ToString()))}"));

    public async Task<(long ResultBytes, long RejectedBytes)> FlushAsync() => (await _results.FlushAsync(), await _rejected.FlushAsync());

    public ValueTask DisposeAsync()
    {
        _results.Dispose();
        _rejected.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal interface IBatchLines
{
    const string ErrorField = "error";

    string Extension { get; }
    string ResultHeader => "";
    string RejectedHeader => "";

    IEnumerable<BatchRow> Rows();
    string Result(BatchRowResult result);
    string Rejected(BatchRow row, string error);
}
