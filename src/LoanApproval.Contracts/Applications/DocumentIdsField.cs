namespace LoanApproval.Contracts.Applications;

internal sealed class DocumentIdsField(string name, string rule, ApplicationOption option)
    : ApplicationField<IReadOnlyList<string>>(name, rule, option)
{
    internal override IReadOnlyList<string> ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind == JsonValueKind.Array
            ? Read([.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? JsonInput.Text(item) : null)], errors)
            : RejectKind(errors, value);

    internal override IReadOnlyList<string> ReadText(IReadOnlyList<string> values, List<FieldError> errors) => Read(values, errors);
    internal override string Canonical(IReadOnlyList<string> value) => string.Join(", ", value.Order(StringComparer.Ordinal));

    private IReadOnlyList<string> Read(IReadOnlyList<string?> ids, List<FieldError> errors)
    {
        if (ids.Count is < 1 or > ApplicationFields.MaxDocuments) return Reject(errors, $"{Rule}, not {ids.Count}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            if (!LoanApplicationReader.IsId(id)) errors.Add(new($"{Name}[{index}]", $"must be a string of {ApplicationFields.IdFormat}"));
            else if (!seen.Add(id!)) errors.Add(new($"{Name}[{index}]", $"repeats {id}; each document id must be unique"));
        }
        return [.. seen];
    }
}
