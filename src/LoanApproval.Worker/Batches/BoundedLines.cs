using System.Text;

namespace LoanApproval.Worker.Batches;

/// <summary>Reads lines without ever keeping more than so many characters: a file without line ends must not fill the memory.</summary>
public sealed class BoundedLines(TextReader reader, int longest)
{
    private const int BufferSize = 16 * 1024;
    private readonly char[] _buffer = new char[BufferSize];
    private readonly StringBuilder _line = new();
    private int _from;
    private int _to;
    private long _number;

    /// <summary>The next line; null at the end.</summary>
    public Line? Next()
    {
        _line.Clear();
        var whole = true;
        var any = false;
        while (_from < _to || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_from, _to - _from);
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            if (_line.Length + part.Length <= longest) _line.Append(part);
            else whole = false;
            _from += end < 0 ? part.Length : end + 1;
            if (end >= 0) break;
        }
        return any ? new Line(++_number, whole ? _line.ToString().TrimEnd('\r') : "", whole) : null;
    }

    private bool Fill()
    {
        (_from, _to) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _to > 0;
    }

    /// <summary>A line.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Text">Without its end; empty when it is too long.</param>
    /// <param name="IsWhole">False when it is too long to be kept.</param>
    public sealed record Line(long Number, string Text, bool IsWhole);
}
