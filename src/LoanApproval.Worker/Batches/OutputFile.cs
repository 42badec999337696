using System.Text;

namespace LoanApproval.Worker.Batches;

/// <summary>A file of lines that only one attempt writes, and that can be cut back to a position.</summary>
public sealed class OutputFile : IDisposable, IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly FileStream _stream;
    private readonly string _header;

    /// <param name="path">Created where it is not there.</param>
    /// <param name="header">The first line; empty for none.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public OutputFile(string path, string header)
    {
        _header = header;
        // Not shared: an attempt that timed out, and does not know it yet, must not write between our lines.
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
    }

    public string Name => _stream.Name;

    public long Length => _stream.Length;

    /// <summary>Cuts the file to a length.</summary>
    public async Task RewindAsync(long length, CancellationToken cancellationToken)
    {
        _stream.SetLength(length);
        _stream.Seek(0, SeekOrigin.End);
        if (_stream.Length == 0 && _header.Length > 0) await WriteLineAsync(_header, cancellationToken);
    }

    public async Task WriteLineAsync(string line, CancellationToken cancellationToken) =>
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);

    /// <summary>Gives the lines to the operating system, where they outlive this process.</summary>
    /// <returns>The file's length.</returns>
    public async Task<long> FlushAsync(CancellationToken cancellationToken)
    {
        await _stream.FlushAsync(cancellationToken);
        return _stream.Position;
    }

    public void Dispose() => _stream.Dispose();

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
