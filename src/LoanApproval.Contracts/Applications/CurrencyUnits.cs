namespace LoanApproval.Contracts.Applications;

/// <summary>The decimal places of currencies (ISO 4217): 0, 2 or 3. An unknown currency has 2.</summary>
public static class CurrencyUnits
{
    private static readonly HashSet<string> _whole =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> _thousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
    public static int Decimals(string currency) => _whole.Contains(currency) ? 0 : _thousandths.Contains(currency) ? 3 : 2;
}
