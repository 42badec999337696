using System.Text.Json;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.Worker.Batches;

/// <summary>A batch file, with the results and the rejected rows beside it.</summary>
public sealed class BatchFile : IBatchFile
{
    private readonly string _path;
    private readonly BatchFormat _format;
    private readonly OutputFile _results;
    private readonly OutputFile _rejected;

    private BatchFile(string path, BatchFormat format, long lines)
    {
        (_path, _format) = (path, format);
        // The header of a CSV file is no row.
        Lines = format == BatchFormat.Csv ? Math.Max(0, lines - 1) : lines;
        var bare = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        _results = new OutputFile($"{bare}.results.{(format == BatchFormat.Csv ? "csv" : "jsonl")}", format == BatchFormat.Csv ? ResultLines.CsvHeader : "");
        try
        {
            _rejected = new OutputFile($"{bare}.rejected.jsonl", "");
        }
        catch
        {
            _results.Dispose();
            throw;
        }
    }

    public long Lines { get; }

    public string ResultFile => Path.GetFileName(_results.Name);

    public string RejectedFile => Path.GetFileName(_rejected.Name);

    /// <exception cref="IOException">Another process has them open.</exception>
    public static BatchFile Open(string path, BatchFormat format, long lines) => new(path, format, lines);

    public IEnumerable<BatchRow> Rows(long skip) => _format == BatchFormat.Csv ? CsvRows.Read(_path, skip) : JsonLineRows.Read(_path, skip);

    public async Task<bool> RewindAsync(long resultBytes, long rejectedBytes, CancellationToken cancellationToken)
    {
        var whole = _results.Length >= resultBytes && _rejected.Length >= rejectedBytes;
        await _results.RewindAsync(whole ? resultBytes : 0, cancellationToken);
        await _rejected.RewindAsync(whole ? rejectedBytes : 0, cancellationToken);
        return whole;
    }

    public Task WriteAsync(BatchRowResult result, CancellationToken cancellationToken) =>
        _results.WriteLineAsync(_format == BatchFormat.Csv ? ResultLines.Csv(result) : JsonSerializer.Serialize(result, LoanJson.Options), cancellationToken);

    public Task WriteAsync(BatchRejection rejection, CancellationToken cancellationToken) =>
        _rejected.WriteLineAsync(JsonSerializer.Serialize(rejection, LoanJson.Options), cancellationToken);

    public async Task<(long ResultBytes, long RejectedBytes)> FlushAsync(CancellationToken cancellationToken) =>
        (await _results.FlushAsync(cancellationToken), await _rejected.FlushAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _results.DisposeAsync();
        await _rejected.DisposeAsync();
    }
}
