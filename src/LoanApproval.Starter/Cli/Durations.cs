using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LoanApproval.Starter.Cli;

/// <summary>Durations as the <c>temporal</c> CLI writes them (<c>90s</c>, <c>1h30m</c>, <c>500ms</c>), and as .NET does (<c>00:01:30</c>).</summary>
internal static partial class Durations
{
    public static TimeSpan? Parse(string text)
    {
        if (Written().Match(text) is { Success: true, Length: > 0 } match)
        {
            return Part(match, "d", TimeSpan.FromDays(1)) + Part(match, "h", TimeSpan.FromHours(1)) + Part(match, "m", TimeSpan.FromMinutes(1))
                + Part(match, "s", TimeSpan.FromSeconds(1)) + Part(match, "ms", TimeSpan.FromMilliseconds(1));
        }
        // A bare number would be days to .NET and nanoseconds to Go: it is refused instead.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
            ? span
            : null;
    }

    /// <summary>For an option; adds the sentence that names the form when the text has none.</summary>
    public static TimeSpan? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
        if (Parse(text) is { } duration) return duration;
        argument.AddError($"'{text}' is no duration: write 90s, 5m, 1h30m or 00:01:30.");
        return null;
    }

    /// <summary>For people: <c>0.8 s</c>, <c>12 s</c>, <c>3 min 20 s</c>.</summary>
    public static string Say(TimeSpan span) => span switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min {span.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
    };

    private static TimeSpan Part(Match match, string group, TimeSpan unit) =>
        match.Groups[group] is { Success: true } part ? unit * double.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : TimeSpan.Zero;

    [GeneratedRegex(@"\A((?<d>\d{1,5})d)?((?<h>\d{1,6})h)?((?<m>\d{1,7})m)?((?<s>\d{1,8}(\.\d{1,3})?)s)?((?<ms>\d{1,9})ms)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
