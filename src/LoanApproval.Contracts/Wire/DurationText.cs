namespace LoanApproval.Contracts.Wire;

/// <summary>Reads <c>hh:mm:ss[.fff]</c> (below 24 hours), <c>d.hh:mm:ss[.fff]</c> and units: <c>500ms</c>, <c>1h30m</c>.</summary>
public static partial class DurationText
{
    public const string Examples = "90s, 5m, 1h30m, 00:01:30 (hours below 24)";
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);
    /// <summary>The longest duration of a .NET timer in whole days (its limit is 2^32 - 2 milliseconds).</summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private static readonly (string Unit, long Ticks)[] _unitTicks =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>Reads a duration within limits. A bare number is not valid, because its unit would be a guess.</summary>
    public static bool TryParse(
        string text, TimeSpan minimum, TimeSpan maximum, out TimeSpan duration, [NotNullWhen(false)] out string? problem)
    {
        problem = !TryRead(text, out duration) ? $"'{text}' is not a valid duration. Examples: {Examples}"
            : duration < minimum || duration > maximum
                ? $"'{text}' is out of range. The duration must be between {Format(minimum)} and {Format(maximum)}." : null;
        if (problem is not null) duration = TimeSpan.Zero;
        return problem is null;
    }

    /// <summary>Formats a duration with units, truncated to milliseconds: <c>1h30m</c>, <c>1.5s</c>, <c>500ms</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        var (seconds, milliseconds) =
            duration.Seconds == 0 ? (0m, duration.Milliseconds) : (duration.Seconds + (duration.Milliseconds / 1000m), 0);
        (decimal Value, string Unit)[] parts =
            [(duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "m"), (seconds, "s"), (milliseconds, "ms")];
        var text = string.Concat(parts.Where(part => part.Value != 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value:0.###}{part.Unit}")));
        return text.Length == 0 ? "0s" : text;
    }

    private static bool TryRead(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var match = Colons().Match(text);
        if (!match.Success) match = Units().Match(text);
        if (!match.Success || text.Length == 0) return false;
        foreach (var (unit, ticks) in _unitTicks)
        {
            if (match.Groups[unit] is { Success: true } part)
                duration += TimeSpan.FromTicks((long)(ticks * decimal.Parse(part.ValueSpan, CultureInfo.InvariantCulture)));
        }
        return true;
    }

    // Up to 7 decimals, because TimeSpan.ToString writes 7.
    [GeneratedRegex(
        @"\A((?<d>[0-9]{1,5})\.)?(?<h>[01][0-9]|2[0-3]):(?<m>[0-5][0-9]):(?<s>[0-5][0-9](\.[0-9]{1,7})?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(
        @"\A((?<d>[0-9]{1,5})d)?((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,7})m)?((?<s>[0-9]{1,8}(\.[0-9]{1,3})?)s)?((?<ms>[0-9]{1,9})ms)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Units();
}
