namespace LoanApproval.Worker.Batches;

internal static class CsvCell
{
    // A spreadsheet evaluates a cell that begins with one of these as a formula.
    private const string FormulaStarts = "=+-@\t\r";

    public static string Write(string cell, char separator)
    {
        if (IsFormula(cell)) cell = $"'{cell}";
        return cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(separator, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    // Removes the apostrophe that Write adds, so a rejected row can be submitted again.
    public static string Unguard(string cell) => cell.StartsWith('\'') && IsFormula(cell[1..]) ? cell[1..] : cell;

    private static bool IsFormula(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal);
}
