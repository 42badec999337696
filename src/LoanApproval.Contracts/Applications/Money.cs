namespace LoanApproval.Contracts.Applications;

/// <summary>Formats money with at least the decimals of its currency: <c>477.53 USD</c>, <c>477.529 KWD</c>, <c>478 JPY</c>.</summary>
public static class Money
{
    public static string Format(decimal amount, string currency)
    {
        var digits = CurrencyUnits.Decimals(currency);
        while (digits < amount.Scale && decimal.Round(amount, digits) != amount) digits++;
        return $"{amount.ToString($"N{digits}", CultureInfo.InvariantCulture)} {currency}";
    }
}
