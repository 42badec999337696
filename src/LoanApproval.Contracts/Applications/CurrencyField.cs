using System.Text.RegularExpressions;

namespace LoanApproval.Contracts.Applications;

internal sealed partial class CurrencyField(string name, ApplicationOption option)
    : ApplicationField<string>(name, "must be three uppercase letters, for example USD", option)
{
    internal override string ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind == JsonValueKind.String ? Check(JsonInput.Text(value), errors) : Reject(errors);

    internal override string ReadText(IReadOnlyList<string> values, List<FieldError> errors) => Check(values[0], errors);

    internal override string Canonical(string value) => value;

    private string Check(string? text, List<FieldError> errors) => text is not null && CodePattern().IsMatch(text) ? text : Reject(errors);

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
