using System.CommandLine;

namespace LoanApproval.Starter.Cli;

/// <summary>Says what is wrong with a command line, and where its help is.</summary>
internal static class UsageErrors
{
    public static async Task<int> SayAsync(ParseResult parsed, TextWriter error)
    {
        var messages = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).ToList();
        // The missing command comes first and hides the word that was mistyped for one.
        foreach (var message in messages.Count > 1 && parsed.CommandResult.Command is RootCommand ? messages[1..] : messages)
            await error.WriteLineAsync($"error: {message}");
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "" : $" {command.Name}";
        await error.WriteLineAsync($"See {Invocation.Prefix}{name} --help");
        return ExitCodes.Usage;
    }
}
