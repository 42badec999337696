namespace LoanApproval.Contracts.Applications;

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
