namespace LoanApproval.Worker.Batches;

internal static class CsvCell
{
    // A spreadsheet evaluates a cell that begins with one of these as a formula.
    private const string FormulaStarts = "=+-@\t\r";

    public static string Line(IEnumerable<string?> cells, char separator) =>
        string.Join(separator, cells.Select(c => Write(c ?? "", separator)));

    // Removes the apostrophe that Line adds, so a rejected row can be submitted again.
    public static string Unguard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && FormulaStarts.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static string Write(string cell, char separator)
    {
        var safe = cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
        return safe.AsSpan().IndexOfAny("\"\r\n") >= 0 || safe.Contains(separator, StringComparison.Ordinal)
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
