namespace LoanApproval.Contracts.Applications;

internal sealed partial class TextField(string name, string rule, Regex pattern, ApplicationOption option)
    : ApplicationField<string>(name, rule, option)
{
    internal override string ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind == JsonValueKind.String ? Check(JsonInput.Text(value), errors) : RejectKind(errors, value);

    internal override string ReadText(IReadOnlyList<string> values, List<FieldError> errors) => Check(values[0], errors);
    internal override string Canonical(string value) => value;

    private string Check(string? text, List<FieldError> errors) =>
        text is null ? Reject(errors)
        : pattern.IsMatch(text) ? text
        : ScientificNotation().IsMatch(text)
            ? Reject(errors, $"{Rule}; '{text}' is a number in scientific notation; in a spreadsheet, format the column as text")
        : Reject(errors);

    // A spreadsheet turns the ID 100000 into 1E+05.
    [GeneratedRegex(@"\A[0-9]([.,][0-9]{1,20})?[Ee][+-][0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();
}

// The check returns the rule that the number breaks, or null.
internal sealed class NumberField(string name, string rule, string format, Func<decimal, string?> check, ApplicationOption option)
    : ApplicationField<decimal>(name, rule, option)
{
    private const int MaxDigits = 28;

    internal override decimal ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind != JsonValueKind.Number ? RejectKind(errors, value)
        : HasTooManyDigits(value.GetRawText()) ? Reject(errors, $"{Rule}; the value has more than {MaxDigits} digits")
        : Check(value.TryGetDecimal(out var number) ? number : decimal.MaxValue, errors);

    internal override decimal ReadText(IReadOnlyList<string> values, List<FieldError> errors) =>
        AmountText.TryRead(values[0], out var number, out var problem) ? Check(number, errors) : Reject(errors, $"{Rule}; {problem}");

    internal override string Canonical(decimal value) => value.ToString(format, CultureInfo.InvariantCulture);

    // A decimal would round such a number, and the result might be valid.
    private static bool HasTooManyDigits(string json) =>
        json.Split('e', 'E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length > MaxDigits;

    private decimal Check(decimal number, List<FieldError> errors) => check(number) is { } broken ? Reject(errors, broken) : number;
}

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
