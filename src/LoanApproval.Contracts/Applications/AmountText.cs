namespace LoanApproval.Contracts.Applications;

/// <summary>Reads amounts that people write. Rejects a comma, and three decimals: 25.000 can mean 25 or 25000, by country.</summary>
public static partial class AmountText
{
    public const string Example = "25000.50";

    public static bool TryRead(string text, out decimal amount, out string? problem)
    {
        var number = text.Trim();
        amount = 0;
        var match = NumberPattern().Match(number);
        problem = !match.Success || !decimal.TryParse(
                number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount)
            ? $"'{InputText.Shorten(text)}' is not valid: use digits only, with a point before the decimals"
            : match.Groups["decimals"].Length == 3
                ? $"'{InputText.Shorten(number)}' is ambiguous: write at most 2 decimal places and no thousands separator" : null;
        return problem is null;
    }

    [GeneratedRegex(@"\A[+-]?(?=\.?[0-9])[0-9]{0,28}(\.(?<decimals>[0-9]{0,28}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
