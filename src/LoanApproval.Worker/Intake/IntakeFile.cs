using System.Text.Json;
using LoanApproval.Contracts;
using LoanApproval.Contracts.Intake;
using LoanApproval.Workflows.Intake;

namespace LoanApproval.Worker.Intake;

/// <summary>A batch file, with the results and the rejected rows beside it.</summary>
public sealed class IntakeFile : IIntakeFile
{
    private readonly string _path;
    private readonly IntakeFormat _format;
    private readonly OutputFile _results;
    private readonly OutputFile _rejected;

    private IntakeFile(string path, IntakeFormat format, long lines)
    {
        (_path, _format) = (path, format);
        // The header of a CSV file is no row.
        Lines = format == IntakeFormat.Csv ? Math.Max(0, lines - 1) : lines;
        var bare = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        _results = new OutputFile($"{bare}.results.{(format == IntakeFormat.Csv ? "csv" : "jsonl")}", format == IntakeFormat.Csv ? ResultLines.CsvHeader : "");
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
    public static IntakeFile Open(string path, IntakeFormat format, long lines) => new(path, format, lines);

    public IEnumerable<IntakeRow> Rows(long skip) => _format == IntakeFormat.Csv ? CsvRows.Read(_path, skip) : JsonLineRows.Read(_path, skip);

    public async Task<bool> RewindAsync(long resultBytes, long rejectedBytes, CancellationToken cancellationToken)
    {
        var whole = _results.Length >= resultBytes && _rejected.Length >= rejectedBytes;
        await _results.RewindAsync(whole ? resultBytes : 0, cancellationToken);
        await _rejected.RewindAsync(whole ? rejectedBytes : 0, cancellationToken);
        return whole;
    }

    public Task WriteAsync(IntakeRowResult result, CancellationToken cancellationToken) =>
        _results.WriteLineAsync(_format == IntakeFormat.Csv ? ResultLines.Csv(result) : JsonSerializer.Serialize(result, LoanJson.Options), cancellationToken);

    public Task WriteAsync(IntakeRejection rejection, CancellationToken cancellationToken) =>
        _rejected.WriteLineAsync(JsonSerializer.Serialize(rejection, LoanJson.Options), cancellationToken);

    public async Task<(long ResultBytes, long RejectedBytes)> FlushAsync(CancellationToken cancellationToken) =>
        (await _results.FlushAsync(cancellationToken), await _rejected.FlushAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _results.DisposeAsync();
        await _rejected.DisposeAsync();
    }
}
