using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LoanApproval.PartnerSimulator.Settings;

// Reads durations like the worker: hh:mm:ss[.fff] with hours below 24, d.hh:mm:ss[.fff], or numbers with units, such as 500ms, 2s or 1h30m.
// .NET's own parser reads 5 as five days.
internal static partial class Durations
{
    public const string Examples = "500ms, 2s, 5m, 00:00:02";

    private static readonly (string Name, long Ticks)[] _units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    public static bool TryParse(
        string text, TimeSpan minimum, TimeSpan maximum, out TimeSpan duration, [NotNullWhen(false)] out string? problem)
    {
        problem = !TryRead(text, out duration) ? $"'{text}' is not a valid duration. Examples: {Examples}"
            : duration < minimum || duration > maximum
                ? $"'{text}' is out of range. The duration must be between {Format(minimum)} and {Format(maximum)}." : null;
        return problem is null;
    }

    // The bounds are whole numbers of one unit.
    private static string Format(TimeSpan bound) => _units.Where(unit => bound.Ticks >= unit.Ticks && bound.Ticks % unit.Ticks == 0)
        .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{bound.Ticks / unit.Ticks}{unit.Name}")).FirstOrDefault("0s");

    private static bool TryRead(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var match = Colons().Match(text);
        if (!match.Success) match = Units().Match(text);
        if (!match.Success || text.Length == 0) return false;
        foreach (var (unit, ticks) in _units)
        {
            if (match.Groups[unit] is { Success: true } part)
                duration += TimeSpan.FromTicks((long)(ticks * decimal.Parse(part.ValueSpan, CultureInfo.InvariantCulture)));
        }
        return true;
    }

    [GeneratedRegex(
        @"\A((?<d>[0-9]{1,5})\.)?(?<h>[01][0-9]|2[0-3]):(?<m>[0-5][0-9]):(?<s>[0-5][0-9](\.[0-9]{1,7})?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(
        @"\A((?<d>[0-9]{1,5})d)?((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,7})m)?((?<s>[0-9]{1,8}(\.[0-9]{1,3})?)s)?((?<ms>[0-9]{1,9})ms)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Units();
}
