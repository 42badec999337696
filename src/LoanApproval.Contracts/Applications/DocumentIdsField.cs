namespace LoanApproval.Contracts.Applications;

internal sealed class DocumentIdsField(string name, ApplicationOption option)
    : ApplicationField<IReadOnlyList<string>>(name, "must list 1-100 document ids", option)
{
    private const int MaxShown = 5;
    private const string IdRule = $"must be {IdField.Format}";
    private static readonly char[] CellSeparators = [';', ',', '|', ' '];

    public override IReadOnlyList<string> SplitCell(string cell) =>
        cell.Split(CellSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal override IReadOnlyList<string> ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind == JsonValueKind.Array
            ? Read(value.GetArrayLength(), value.EnumerateArray().Select(Item), errors)
            : Reject(errors, $"must be a list of strings, not {JsonInput.KindOf(value)}");

    internal override IReadOnlyList<string> ReadText(IReadOnlyList<string> values, List<FieldError> errors) =>
        Read(values.Count, values.Select(text => ((string?)text, IdRule)), errors);

    internal override string Canonical(IReadOnlyList<string> value) => string.Join(", ", value.Order(StringComparer.Ordinal));

    internal override string Abbreviate(string canonical)
    {
        var ids = canonical.Split(", ");
        return ids.Length <= MaxShown
            ? canonical
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(MaxShown))} and {ids.Length - MaxShown} more");
    }

    private static (string? Id, string Problem) Item(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? (JsonInput.Text(item), IdRule) : (null, $"must be a string, not {JsonInput.KindOf(item)}");

    private IReadOnlyList<string> Read(int count, IEnumerable<(string? Id, string Problem)> items, List<FieldError> errors)
    {
        if (count is < 1 or > LoanApplicationReader.MaxDocuments)
            return Reject(errors, string.Create(CultureInfo.InvariantCulture, $"{Rule}, not {count}"));
        var ids = new List<string>(count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, (id, problem)) in items.Index())
        {
            if (IdField.IsId(id) && seen.Add(id!)) ids.Add(id!);
            else errors.Add(new($"{Name}[{index}]", IdField.IsId(id) ? $"repeats {id}; each document id must be unique" : problem));
        }
        return ids;
    }
}
