namespace LoanApproval.Starter.Cli;

internal static class UsageErrors
{
    public static async Task<int> WriteAsync(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var messages = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).ToList();
        // The message about the missing command would hide the mistyped word.
        foreach (var message in messages.Count > 1 && command is RootCommand ? messages[1..] : messages)
            await error.WriteLineAsync($"error: {message}{SuggestionFor(message, parsed)}");
        await error.WriteLineAsync($"See {Invocation.Prefix}{(command is RootCommand ? "" : $" {command.Name}")} --help");
        return ExitCodes.Usage;
    }

    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Suggestion.For(word, known) is { } meant ? $" Did you mean {meant}?" : "";

    private static string SuggestionFor(string message, ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal));
        if (unknown is null) return "";
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name);
        return DidYouMean(unknown, unknown.StartsWith('-') ? options : command.Subcommands.Select(sub => sub.Name));
    }
}
