namespace LoanApproval.Worker.Batches;

// The separator and the columns of a CSV file. Messages never quote a cell: the first line of a file without a header is personal data.
internal sealed class CsvHeader
{
    public static readonly IReadOnlyList<string> Required = Names(isRequired: true);

    private static readonly (char Separator, string Name)[] Separators =
        [(',', "commas"), (';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private CsvHeader(CsvRow row, char separator)
    {
        (Row, Separator) = (row, separator);
        foreach (var (index, name) in row.Cells.Index()) _columns.TryAdd(name.Trim(), index);
    }

    public CsvRow Row { get; }
    public char Separator { get; }

    private static string Expected =>
        $"The first line must name the columns {string.Join(", ", Required)}; optional: {string.Join(", ", Names(isRequired: false))}";

    private List<string> Found => [.. Required.Where(_columns.ContainsKey)];

    public static CsvHeader Read(string path)
    {
        using var text = new BatchText(path);
        char? declared = null;
        while (text.ReadLine(CsvReader.LongestRow) is var (number, line, isTooLong))
        {
            // Excel writes and reads this line, which declares the separator.
            if (declared is null && line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                declared = line[^1];
            else if (isTooLong)
                throw Invalid(number, "the line is too long for a header");
            else if (!string.IsNullOrWhiteSpace(line))
                return Of(number, line, declared);
        }
        throw BatchFiles.Invalid($"The file is empty. {Expected}");
    }

    // Null if the file does not have the column or the row does not have the cell.
    public string? Cell(CsvRow row, string column) => IndexOf(column) is { } index && index < row.Cells.Count ? row.Cells[index] : null;

    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    private static CsvHeader Of(long line, string text, char? declared)
    {
        if (text.TrimStart()[0] is '{' or '[')
            throw Invalid(line, "the file contains JSON, not CSV. Submit it in the format jsonl, with one application per line");
        var candidates = declared is { } separator ? [separator] : Separators.Select(s => s.Separator);
        var header = candidates.Select(c => Parse(line, text, c)).MaxBy(h => (h.Found.Count, h.Row.Count))!;
        header.Check(line);
        return header;
    }

    private static CsvHeader Parse(long line, string text, char separator)
    {
        using var header = new BatchText(new StringReader(text));
        return new(new CsvReader(header, separator).Read()! with { Line = line }, separator);
    }

    private void Check(long line)
    {
        foreach (var name in ApplicationFields.All.Select(field => field.Name))
        {
            var places = Row.Cells.Index()
                .Where(c => string.Equals(c.Item.Trim(), name, StringComparison.OrdinalIgnoreCase)).Select(c => c.Index + 1).ToList();
            if (places.Count > 1) throw Invalid(line, $"columns {places[0]} and {places[1]} are both named {name}");
        }
        var missing = Required.Except(Found).ToList();
        if (missing.Count == 0) return;
        var separator = Separators.FirstOrDefault(s => s.Separator == Separator).Name ?? "the declared separator";
        var size = Row.Cells.Count == 1 ? "1 column" : $"{Row.Cells.Count} columns, separated by {separator}";
        throw Invalid(line, missing.Count == Required.Count
            ? $"no column names found in {size}. {Expected}"
            : $"the header does not name {string.Join(", ", missing)}; it has {size}. {Expected}");
    }

    private static List<string> Names(bool isRequired) =>
        [.. ApplicationFields.All.Where(field => field.IsRequired == isRequired).Select(field => field.Name)];

    private static ApplicationFailureException Invalid(long line, string rule) => BatchFiles.Invalid($"line {line}: {rule}");
}
