namespace LoanApproval.Worker.Batches;

internal sealed class OutputFile : IDisposable
{
    private readonly Stream _stream;
    private readonly string _header;
    private long _wholeLines;

    public OutputFile(Stream stream, string header) => (_stream, _header) = (stream, header);

    public OutputFile(string path, string header)
    {
        _header = header;
        // The file is not shared: an attempt that timed out must not write between the lines of the next one.
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, useAsync: true);
    }

    public long Length => _stream.Length;

    public async Task TruncateAsync(long length)
    {
        _stream.SetLength(length);
        _stream.Seek(0, SeekOrigin.End);
        _wholeLines = length;
        if (length == 0 && _header.Length > 0) await WriteLineAsync(_header);
    }

    public async Task WriteLineAsync(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        await _stream.WriteAsync(bytes);
        _wholeLines += bytes.Length;
    }

    // Returns the length without the partial line that a failed write may have left.
    public async Task<long> FlushAsync()
    {
        await _stream.FlushAsync();
        return _wholeLines;
    }

    public void Dispose() => _stream.Dispose();
}
