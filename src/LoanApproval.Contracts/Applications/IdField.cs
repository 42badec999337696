using System.Text.RegularExpressions;

namespace LoanApproval.Contracts.Applications;

internal sealed partial class IdField(string name, ApplicationOption option)
    : ApplicationField<string>(name, $"must be {Format}", option)
{
    public const string Format = "1-64 characters of A-Z, a-z, 0-9, _ and -";

    public static bool IsId(string? text) => text is not null && IdPattern().IsMatch(text);

    internal override string ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind != JsonValueKind.String ? Reject(errors, $"must be a string, not {JsonInput.KindOf(value)}")
        : JsonInput.Text(value) is { } text && IsId(text) ? text
        : Reject(errors);

    internal override string ReadText(IReadOnlyList<string> values, List<FieldError> errors) =>
        IsId(values[0]) ? values[0]
        : ScientificNotation().IsMatch(values[0])
            ? Reject(errors, $"{Rule}; '{values[0]}' is a number in scientific notation; in a spreadsheet, format the column as text")
        : Reject(errors);

    internal override string Canonical(string value) => value;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    // What a spreadsheet makes of the id 100000 or 1E5.
    [GeneratedRegex(@"\A[0-9]([.,][0-9]{1,20})?[Ee][+-][0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();
}
