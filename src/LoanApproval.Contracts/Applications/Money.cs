namespace LoanApproval.Contracts.Applications;

/// <summary>Formats money with the decimal places of its currency: <c>477.53 USD</c>, <c>477.529 KWD</c>, <c>478 JPY</c>.</summary>
public static class Money
{
    /// <summary>Formats an amount. Additional decimal places are kept.</summary>
    public static string Format(decimal amount, string currency)
    {
        var digits = CurrencyUnits.Decimals(currency);
        while (digits < amount.Scale && decimal.Round(amount, digits) != amount) digits++;
        return $"{amount.ToString($"N{digits}", CultureInfo.InvariantCulture)} {currency}";
    }
}

/// <summary>The minor units of currencies (ISO 4217).</summary>
public static class CurrencyUnits
{
    private static readonly HashSet<string> _whole =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> _thousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
    /// <summary>Returns 0, 2 or 3; an unknown currency has 2 decimal places.</summary>
    public static int Decimals(string currency) => _whole.Contains(currency) ? 0 : _thousandths.Contains(currency) ? 3 : 2;
}
