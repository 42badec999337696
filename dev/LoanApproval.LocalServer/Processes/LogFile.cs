namespace LoanApproval.LocalServer.Processes;

/// <summary>The log of one child process: a file that is appended to, and its last lines for an error message.</summary>
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
        // A reader may look at it (tail -f) and a classroom may delete it while we write.
        var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        _writer = new StreamWriter(file) { AutoFlush = true };
    }

    public string Path { get; }

    /// <summary>The last lines that this process wrote.</summary>
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
