namespace LoanApproval.Worker.Batches;

// Reads CSV (RFC 4180). A library would not report the line and column of an open quote.
internal sealed class CsvReader(BatchText text, char separator)
{
    public const int LongestRow = 64 * 1024;
    private readonly StringBuilder _cell = new();
    private int _length;

    // Returns null at the end of the file. A row that is too long has no cells.
    public CsvRow? Read()
    {
        var (line, cells) = (text.Line, new List<string>());
        _length = 0;
        var c = text.Read();
        if (c < 0) return null;
        for (var atCellStart = true; ; c = text.Read())
        {
            var isQuoted = atCellStart && c == '"';
            if (isQuoted) c = ReadQuoted();
            atCellStart = c == separator;
            if (!atCellStart && c is not ('\n' or < 0))
            {
                // Text after a closing quote is malformed. The quote is kept, so that the cell breaks the rule of its field.
                if (isQuoted && c != ' ') Append('"');
                Append(c);
                continue;
            }
            cells.Add(_cell.ToString());
            _cell.Clear();
            if (!atCellStart) return new(line, _length <= LongestRow ? cells : []);
        }
    }

    private int ReadQuoted()
    {
        var (line, column) = (text.Line, text.Column - 1);
        while (text.Read() is var c && c >= 0 && _length <= LongestRow)
        {
            if (c == '"' && (c = text.Read()) != '"') return c;
            Append(c);
        }
        throw BatchFiles.Invalid(
            $"line {line}, column {column}: the quoted cell that starts here is not closed within {LongestRow:N0} characters. "
            + "Close the quote, or double a quote that is part of the text");
    }

    private void Append(int c)
    {
        if (++_length <= LongestRow) _cell.Append((char)c);
    }
}

internal sealed record CsvRow(long Line, IReadOnlyList<string> Cells)
{
    public bool IsTooLong => Cells.Count == 0;
    // Spreadsheets save rows that consist of separators after the last row.
    public bool IsBlank => !IsTooLong && Count == 0;
    // Spreadsheets save empty columns after the last one, and omit the last cells of some rows.
    public int Count { get; } = Cells.Index().LastOrDefault(cell => !string.IsNullOrWhiteSpace(cell.Item), (Index: -1, Item: "")).Index + 1;
}
