namespace LoanApproval.Worker.Batches;

// The separator and the columns of a CSV file. Messages never quote a cell: the first line of a file without a header is personal data.
internal sealed class CsvHeader
{
    public const string ErrorColumn = "error";
    public static readonly IReadOnlyList<string> Required = Names(required: true);
    public static readonly IReadOnlyList<string> Optional = Names(required: false);
    private static readonly (char Separator, string Name)[] Separators =
        [(',', "commas"), (';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];
    private readonly Dictionary<string, int> _columns;

    private CsvHeader(CsvRow row, char separator)
    {
        (Row, Separator) = (row, separator);
        _columns = Columns(row);
    }

    public CsvRow Row { get; }

    public char Separator { get; }

    // Up to the last column with a name.
    public int Count => Row.CountWithoutTrailingBlanks();

    public static CsvHeader Read(string path)
    {
        using var text = new BatchText(path);
        var header = First(text);
        if (header is null) throw BatchDirectory.Invalid($"The file is empty. {Expected}");
        return header;
    }

    // Null if the file does not have the column or the row does not have the cell.
    public string? Cell(CsvRow row, string column) =>
        _columns.TryGetValue(column, out var index) && index < row.Cells.Count ? row.Cells[index] : null;

    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    public void Skip(CsvReader reader)
    {
        while (reader.Read() is { } row && row.Line < Row.Line)
        {
        }
    }

    private static CsvHeader? First(BatchText text)
    {
        char? declared = null;
        while (text.ReadLine(CsvReader.LongestRow) is { } line)
        {
            // Excel writes and reads this line, which declares the separator.
            if (declared is null && line.Text.Length == 5 && line.Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                declared = line.Text[^1];
            else if (line.IsTooLong)
                throw Invalid(line.Number, "the line is too long for a header");
            else if (!string.IsNullOrWhiteSpace(line.Text))
                return Of(line.Number, line.Text, declared);
        }
        return null;
    }

    private static CsvHeader Of(long line, string text, char? declared)
    {
        if (text.TrimStart()[0] is '{' or '[')
            throw Invalid(line, "the file contains JSON, not CSV. Submit it in the format jsonl, with one application per line");
        var candidates = declared is { } separator ? [separator] : Separators.Select(s => s.Separator);
        var header = candidates.Select(c => Parse(line, text, c)).MaxBy(h => (h.Found().Count, h.Count))!;
        return header.Checked(line);
    }

    private static CsvHeader Parse(long line, string text, char separator)
    {
        using var header = new BatchText(new StringReader(text));
        return new(new CsvReader(header, separator).Read()! with { Line = line }, separator);
    }

    private static Dictionary<string, int> Columns(CsvRow row)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, name) in row.Cells.Index()) columns.TryAdd(name.Trim(), index);
        return columns;
    }

    private CsvHeader Checked(long line)
    {
        foreach (var name in Required.Concat(Optional))
        {
            var places = Row.Cells.Index()
                .Where(c => string.Equals(c.Item.Trim(), name, StringComparison.OrdinalIgnoreCase)).Select(c => c.Index + 1).ToList();
            if (places.Count > 1) throw Invalid(line, $"columns {places[0]} and {places[1]} are both named {name}");
        }
        var missing = Required.Except(Found()).ToList();
        if (missing.Count == 0) return this;
        throw Invalid(line, missing.Count == Required.Count
            ? $"no column names found in {Size()}. {Expected}"
            : $"the header does not name {string.Join(", ", missing)}; it has {Size()}. {Expected}");
    }

    private List<string> Found() => [.. Required.Where(_columns.ContainsKey)];

    private string Size()
    {
        var name = Separators.FirstOrDefault(s => s.Separator == Separator).Name ?? "the declared separator";
        return Row.Cells.Count == 1 ? "1 column" : $"{Row.Cells.Count} columns, separated by {name}";
    }

    private static string Expected =>
        $"The first line must name the columns {string.Join(", ", Required)}; optional: {string.Join(", ", Optional)}";

    private static List<string> Names(bool required) => [.. ApplicationFields.All.Where(f => f.IsRequired == required).Select(f => f.Name)];

    private static ApplicationFailureException Invalid(long line, string rule) =>
        BatchDirectory.Invalid($"line {line}: {rule}");
}
