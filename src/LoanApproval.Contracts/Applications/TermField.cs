namespace LoanApproval.Contracts.Applications;

internal sealed class TermField(string name, ApplicationOption option)
    : ApplicationField<int>(name, "must be a whole number of months from 1 to 360, for example 60", option)
{
    // 60.0 is the integer 60: JSON has only numbers, and some clients write each of them with a decimal point.
    internal override int ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var months) && IsTerm(months) ? (int)months : Reject(errors);

    internal override int ReadText(IReadOnlyList<string> values, List<FieldError> errors) =>
        AmountText.TryRead(values[0], out var months, out _) && IsTerm(months) ? (int)months
        : Reject(errors, $"{Rule}; '{InputText.Shorten(values[0])}' is not valid");

    internal override string Canonical(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsTerm(decimal months) =>
        months is >= 1 and <= LoanApplicationReader.MaxTermMonths && decimal.Truncate(months) == months;
}
