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
