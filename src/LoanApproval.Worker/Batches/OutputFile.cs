namespace LoanApproval.Worker.Batches;

// A file of lines that one attempt at a time writes.
internal sealed class OutputFile(Stream stream, string header) : IDisposable, IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private long _wholeLines;

    // Not shared: an attempt that timed out without noticing must not write between the lines of its successor.
    public OutputFile(string path, string header)
        : this(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, BufferSize, useAsync: true), header)
    {
    }

    public long Length => stream.Length;

    public async Task TruncateAsync(long length)
    {
        stream.SetLength(length);
        stream.Seek(0, SeekOrigin.End);
        _wholeLines = length;
        if (length == 0 && header.Length > 0) await WriteLineAsync(header);
    }

    public async Task WriteLineAsync(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        await stream.WriteAsync(bytes);
        _wholeLines += bytes.Length;
    }

    // Returns the length of the whole lines: a failed write may have left half a line behind them.
    public async Task<long> FlushAsync()
    {
        await stream.FlushAsync();
        return _wholeLines;
    }

    public void Dispose() => stream.Dispose();

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
