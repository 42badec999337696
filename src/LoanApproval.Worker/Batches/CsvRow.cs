namespace LoanApproval.Worker.Batches;

internal sealed record CsvRow(long Line, IReadOnlyList<string> Cells)
{
    public bool IsTooLong => Cells.Count == 0;

    // Spreadsheets save rows of only separators after the last row.
    public bool IsBlank => !IsTooLong && Cells.All(string.IsNullOrWhiteSpace);

    // Spreadsheets save empty columns after the last one, and leave out the last cells of some rows.
    public int CountWithoutTrailingBlanks()
    {
        var count = Cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(Cells[count - 1])) count--;
        return count;
    }
}
