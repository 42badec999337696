namespace LoanApproval.Worker.Batches;

internal sealed class BatchFile : IBatchFile
{
    private readonly BatchLines _lines;
    private readonly RepeatedIds _repeated;
    private readonly OutputFile _results;
    private readonly OutputFile _rejected;

    private BatchFile(string path, BatchLines lines, RepeatedIds repeated)
    {
        (_lines, _repeated) = (lines, repeated);
        // The whole name of the input, so the outputs of two inputs have different names.
        var (results, rejected) = ($"{path}.results.{lines.Extension}", $"{path}.rejected.{lines.Extension}");
        (ResultFile, RejectedFile) = (Path.GetFileName(results), Path.GetFileName(rejected));
        _results = new OutputFile(results, lines.ResultHeader);
        try
        {
            _rejected = new OutputFile(rejected, lines.RejectedHeader);
        }
        catch
        {
            _results.Dispose();
            throw;
        }
    }

    public long TotalRows => _repeated.TotalRows;
    public string ResultFile { get; }
    public string RejectedFile { get; }

    public static BatchFile Open(string path, BatchFormat format, CancellationToken cancellationToken)
    {
        BatchLines lines = format == BatchFormat.Csv ? new CsvLines(path) : new JsonLines(path);
        // Reading the whole file first finds what makes it unreadable before anything is submitted.
        return new(path, lines, new RepeatedIds(lines.Rows(), cancellationToken));
    }

    public IEnumerable<BatchRow> Rows(long skip)
    {
        foreach (var row in _repeated.Mark(_lines.Rows()))
        {
            if (skip > 0) skip--;
            else yield return row;
        }
    }

    public async Task<bool> TruncateAsync(long resultBytes, long rejectedBytes)
    {
        var whole = _results.Length >= resultBytes && _rejected.Length >= rejectedBytes;
        await _results.TruncateAsync(whole ? resultBytes : 0);
        await _rejected.TruncateAsync(whole ? rejectedBytes : 0);
        return whole;
    }

    public Task WriteAsync(BatchRowResult result) => _results.WriteLineAsync(_lines.Result(result));

    public Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors) =>
        _rejected.WriteLineAsync(_lines.Rejected(row, errors));

    public async Task<(long ResultBytes, long RejectedBytes)> FlushAsync() => (await _results.FlushAsync(), await _rejected.FlushAsync());

    public async ValueTask DisposeAsync()
    {
        await _results.DisposeAsync();
        await _rejected.DisposeAsync();
    }
}
