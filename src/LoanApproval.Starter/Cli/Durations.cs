using System.CommandLine.Parsing;

namespace LoanApproval.Starter.Cli;

internal static class Durations
{
    // Reads the duration of an option; adds an error with examples if it is not valid.
    public static TimeSpan? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
        if (DurationText.TryParse(text, DurationText.Shortest, DurationText.LongestTimer, out var duration,
            out var problem)) return duration;
        argument.AddError(problem);
        return null;
    }
}
