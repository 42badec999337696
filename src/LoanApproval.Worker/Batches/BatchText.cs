namespace LoanApproval.Worker.Batches;

// Reads a UTF-8 or UTF-16 file, with \n for each line end. Skips byte order marks, which concatenated files have on any line.
internal sealed class BatchText : IDisposable
{
    private readonly TextReader _reader;
    private bool _afterReturn;

    public BatchText(TextReader reader) => _reader = reader;
    public BatchText(string path) => _reader = new StreamReader(path, EncodingOf(path), detectEncodingFromByteOrderMarks: true);

    // The 1-based position of the next character.
    public long Line { get; private set; } = 1;
    public int Column { get; private set; } = 1;

    public int Read()
    {
        while (_reader.Read() is var c and >= 0)
        {
            var isSecondOfPair = c == '\n' && _afterReturn;
            _afterReturn = c == '\r';
            if (c == '\uFEFF' || isSecondOfPair) continue;
            if (c is '\n' or '\r') (Line, Column) = (Line + 1, 1);
            else Column++;
            return c == '\r' ? '\n' : c;
        }
        return -1;
    }

    // Returns null at the end of the file. The text of a line that is too long is null.
    public (long Number, string? Text)? ReadLine(int longest)
    {
        var (number, line, length) = (Line, new StringBuilder(), 0);
        var c = Read();
        if (c < 0) return null;
        for (; c is not ('\n' or < 0); c = Read())
        {
            if (++length <= longest) line.Append((char)c);
        }
        return (number, length <= longest ? line.ToString() : null);
    }

    public void Dispose() => _reader.Dispose();

    // A batch begins with an ASCII character, so a zero byte means UTF-16.
    private static Encoding EncodingOf(string path)
    {
        using var stream = File.OpenRead(path);
        var (first, second) = (stream.ReadByte(), stream.ReadByte());
        return first == 0 ? Encoding.BigEndianUnicode : second == 0 ? Encoding.Unicode : Encoding.UTF8;
    }
}
