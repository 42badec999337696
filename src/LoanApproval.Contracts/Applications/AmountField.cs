namespace LoanApproval.Contracts.Applications;

internal sealed class AmountField(string name, ApplicationOption option)
    : ApplicationField<decimal>(name, $"must be a number greater than 0, for example {AmountText.Example}", option)
{
    internal override decimal ReadJson(JsonElement value, List<FieldError> errors) =>
        value.ValueKind != JsonValueKind.Number
            ? Reject(errors, $"must be a number, for example {AmountText.Example}, not {JsonInput.KindOf(value)}")
        : value.TryGetDecimal(out var amount) ? Check(amount, errors)
        : Reject(errors, "must be at most 10,000,000");

    internal override decimal ReadText(IReadOnlyList<string> values, List<FieldError> errors) =>
        AmountText.TryRead(values[0], out var amount, out var problem) ? Check(amount, errors) : Reject(errors, problem);

    internal override string Canonical(decimal value) => value.ToString("0.00##########################", CultureInfo.InvariantCulture);

    private decimal Check(decimal amount, List<FieldError> errors) =>
        amount > LoanApplicationReader.MaxAmount ? Reject(errors, "must be at most 10,000,000")
        : amount <= 0 ? Reject(errors, "must be greater than 0")
        : decimal.Round(amount, 2) != amount ? Reject(errors, "must have at most 2 decimal places")
        : amount;
}
