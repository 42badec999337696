namespace LoanApproval.LocalServer.Processes;

public sealed class LogFile : IDisposable
{
    private const int KeptLines = 40;

    private readonly Lock _gate = new();
    private readonly Queue<string> _tail = new(KeptLines);
    private readonly StreamWriter _writer;
    private bool _disposed;

    public LogFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // Others may read (tail -f) or delete the file while it is written.
        var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        _writer = new StreamWriter(file) { AutoFlush = true };
    }

    public string Path { get; }

    // The last lines, for an error message.
    public string Tail
    {
        get
        {
            lock (_gate) return string.Join(Environment.NewLine, _tail);
        }
    }

    public void WriteLine(string line)
    {
        lock (_gate)
        {
            if (_tail.Count == KeptLines) _tail.Dequeue();
            _tail.Enqueue(line);
            if (!_disposed) _writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _writer.Dispose();
        }
    }
}
