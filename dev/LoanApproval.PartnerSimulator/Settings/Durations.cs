using System.Text.RegularExpressions;

namespace LoanApproval.PartnerSimulator.Settings;

/// <summary>Parses the durations of the contract. .NET's own parser reads <c>5</c> as five days.</summary>
internal static partial class Durations
{
    public const string Examples = "Examples: 500ms, 2s, 5m, 00:00:02";

    public const string DelayRule = "must be between 0s and 1h.";

    private static readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal)
    {
        ["ms"] = 0.001,
        ["s"] = 1,
        ["m"] = 60,
        ["h"] = 3600,
        ["d"] = 86_400,
    };

    public static bool IsDelay(TimeSpan duration) => duration >= TimeSpan.Zero && duration <= TimeSpan.FromHours(1);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (TimeSpan.TryParseExact(text, [@"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF", @"d\.hh\:mm\:ss"], CultureInfo.InvariantCulture,
            out duration))
            return true;
        if (WithUnit().Match(text) is not { Success: true } match) return false;
        var seconds = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * _seconds[match.Groups["unit"].Value];
        if (seconds > TimeSpan.MaxValue.TotalSeconds / 2) return false;
        duration = TimeSpan.FromSeconds(seconds);
        return true;
    }

    [GeneratedRegex(@"\A(?<number>\d{1,12}(\.\d{1,6})?)(?<unit>ms|s|m|h|d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithUnit();
}
