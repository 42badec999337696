using System.Text.RegularExpressions;

namespace LoanApproval.DevHost.Console;

// A line from the worker's or the simulator's log.
internal sealed partial record LogLine(string Level, string Message)
{
    public bool IsWarning => Level is "WRN" or "ERR" or "FTL";

    public static LogLine? Parse(string line) =>
        Format().Match(line) is { Success: true } match ? new LogLine(match.Groups["level"].Value, match.Groups["message"].Value) : null;

    [GeneratedRegex(
        @"\A(\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{3}( ?([+-]\d\d:\d\d|Z))? (?<level>VRB|DBG|INF|WRN|ERR|FTL) (?<message>.*)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
