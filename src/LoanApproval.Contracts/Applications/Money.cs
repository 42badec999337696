namespace LoanApproval.Contracts.Applications;

/// <summary>Shows money in the decimals of its currency: <c>477.53 USD</c>, <c>477.529 KWD</c>, <c>478 JPY</c>.</summary>
public static class Money
{
    /// <summary>
    /// The amount with thousands separators, then the currency. Decimals that the currency does not have are shown if they are not zero.
    /// </summary>
    public static string Format(decimal amount, string currency)
    {
        var digits = Math.Max(CurrencyUnits.Decimals(currency), SignificantDecimals(amount));
        return $"{amount.ToString($"N{digits}", CultureInfo.InvariantCulture)} {currency}";
    }

    private static int SignificantDecimals(decimal amount)
    {
        var digits = 0;
        while (digits < amount.Scale && decimal.Round(amount, digits) != amount) digits++;
        return digits;
    }
}
