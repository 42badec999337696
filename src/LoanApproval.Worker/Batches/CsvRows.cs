using System.Globalization;
using LoanApproval.Contracts.Applications;
using LoanApproval.Workflows.Batches;
using nietras.SeparatedValues;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Batches;

/// <summary>Rows of a CSV file; the separator is read from the header.</summary>
public static class CsvRows
{
    private static readonly string[] Needed = [.. ApplicationFields.All.Where(f => f.IsRequired).Select(f => f.Name)];

    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>: no usable header, or a quote that is never closed.</exception>
    public static IEnumerable<BatchRow> Read(string path, long skip)
    {
        using var reader = Open(path);
        var columns = Columns(reader);
        while (Next(reader))
        {
            if (skip > 0) skip--;
            else yield return Row(reader, columns);
        }
    }

    private static SepReader Open(string path)
    {
        try
        {
            return Sep.Reader(o => o with { Unescape = true, DisableColCountCheck = true }).FromFile(path);
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException or NotSupportedException)
        {
            throw BatchDirectory.Invalid($"The header cannot be read: {e.Message}", e);
        }
    }

    private static bool Next(SepReader reader)
    {
        try
        {
            return reader.MoveNext();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or OutOfMemoryException)
        {
            throw BatchDirectory.Invalid($"The file cannot be told apart into rows; is a quote never closed? {e.Message}", e);
        }
    }

    private static Dictionary<string, int> Columns(SepReader reader)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, name) in reader.Header.ColNames.Index())
            columns.TryAdd(name.Trim(), index);
        if (Needed.Where(n => !columns.ContainsKey(n)).ToList() is { Count: > 0 } missing)
            throw BatchDirectory.Invalid($"The header lacks {string.Join(", ", missing)}; it must name {string.Join(", ", Needed)}");
        return columns;
    }

    private static BatchRow Row(SepReader reader, Dictionary<string, int> columns)
    {
        var row = reader.Current;
        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = row[i].ToString();
        if (cells.Length != reader.Header.ColNames.Count)
        {
            var rule = string.Create(CultureInfo.InvariantCulture, $"the row has {cells.Length} columns, and the header {reader.Header.ColNames.Count}");
            return new(row.LineNumberFrom, cells.Length > columns["applicationId"] ? cells[columns["applicationId"]] : null, null, [new("$", rule)]);
        }
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in ApplicationFields.All)
        {
            if (columns.TryGetValue(field.Name, out var index) && cells[index].Trim() is { Length: > 0 } text) values[field.Name] = field.SplitCell(text);
        }
        var errors = LoanApplicationReader.ReadText(values, out var application);
        return new(row.LineNumberFrom, values.GetValueOrDefault("applicationId")?[0], application, errors);
    }
}
