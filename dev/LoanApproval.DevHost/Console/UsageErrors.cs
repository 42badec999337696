using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace LoanApproval.DevHost.Console;

// One sentence for each invalid option. The library would print the whole help, name .NET types, and return 1.
internal static class UsageErrors
{
    // As of the worker and the partner simulator for an invalid setting.
    public const int ExitCode = 64;

    public static async Task<int> InvokeAsync(
        RootCommand root, string[] args, string program, TextWriter error, InvocationConfiguration? configuration = null)
    {
        var parsed = root.Parse(args);
        if (parsed.Action is not ParseErrorAction) return await parsed.InvokeAsync(configuration);
        foreach (var sentence in parsed.Errors.Select(Sentence).Distinct(StringComparer.Ordinal))
            await error.WriteLineAsync($"error: {sentence}");
        await error.WriteLineAsync($"Help: dotnet run --project dev/{program} -- --help");
        return ExitCode;
    }

    private static string Sentence(ParseError error)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        // In every language, the library's message about a value of the wrong type names the type.
        if (option is null || !error.Message.Contains("'System.", StringComparison.Ordinal)) return error.Message;
        var kind = option.Option.ValueType == typeof(double) ? "number" : "integer";
        return $"{option.Option.Name}: '{string.Join(' ', option.Tokens.Select(token => token.Value))}' is not a valid {kind}.";
    }
}
