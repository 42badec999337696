namespace LoanApproval.Worker.Batches;

// The separator and the columns. Messages never quote a cell, because the first line of a file without a header is personal data.
internal sealed class CsvHeader
{
    public static readonly IReadOnlyList<string> Required = [.. ApplicationFields.All.Where(f => f.IsRequired).Select(f => f.Name)];

    private static readonly OrderedDictionary<char, string> _separators =
        new() { [','] = "commas", [';'] = "semicolons", ['\t'] = "tabs", ['|'] = "vertical bars" };

    private static readonly string _expected =
        $"The first line must name the columns {string.Join(", ", Required)}; "
        + $"optional: {string.Join(", ", ApplicationFields.All.Select(f => f.Name).Except(Required))}";

    private readonly ILookup<string, int> _columns;

    private CsvHeader(long line, string text, char separator)
    {
        using var header = new BatchText(new StringReader(text));
        (Row, Separator) = (new CsvReader(header, separator).Read()! with { Line = line }, separator);
        _columns = Row.Cells.Index().ToLookup(cell => cell.Item.Trim(), cell => cell.Index, StringComparer.OrdinalIgnoreCase);
    }

    public CsvRow Row { get; }
    public char Separator { get; }
    private List<string> Missing => [.. Required.Where(name => !_columns.Contains(name))];

    public static CsvHeader Read(string path)
    {
        using var text = new BatchText(path);
        IEnumerable<char> separators = _separators.Keys;
        while (text.ReadLine(CsvReader.LongestRow) is var (number, line))
        {
            if (line is null) throw Invalid(number, "the line is too long for a header");
            // Excel declares the separator in this line.
            if (line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) separators = [line[^1]];
            else if (!string.IsNullOrWhiteSpace(line)) return Read(number, line, separators);
        }
        throw BatchFiles.Invalid($"The file is empty. {_expected}");
    }

    public string? Cell(CsvRow row, string column) => row.Cells.ElementAtOrDefault(IndexOf(column) ?? -1);
    public int? IndexOf(string column) => _columns.Contains(column) ? _columns[column].First() : null;

    private static CsvHeader Read(long line, string text, IEnumerable<char> separators)
    {
        if (text.TrimStart()[0] is '{' or '[')
            throw Invalid(line, "the file contains JSON, not CSV. Submit it in the format jsonl, with one application per line");
        var header = separators.Select(separator => new CsvHeader(line, text, separator)).MaxBy(h => (-h.Missing.Count, h.Row.Count))!;
        header.Check();
        return header;
    }

    private void Check()
    {
        foreach (var field in ApplicationFields.All)
        {
            if (_columns[field.Name].ToList() is [var first, var second, ..])
                throw Invalid(Row.Line, $"columns {first + 1} and {second + 1} are both named {field.Name}");
        }
        if (Missing.Count == 0) return;
        var size = Row.Cells.Count == 1 ? "1 column"
            : $"{Row.Cells.Count} columns, separated by {_separators.GetValueOrDefault(Separator, "the declared separator")}";
        throw Invalid(Row.Line, Missing.Count == Required.Count
            ? $"no column names found in {size}. {_expected}"
            : $"the header does not name {string.Join(", ", Missing)}; it has {size}. {_expected}");
    }

    private static ApplicationFailureException Invalid(long line, string rule) => BatchFiles.Invalid($"line {line}: {rule}");
}
