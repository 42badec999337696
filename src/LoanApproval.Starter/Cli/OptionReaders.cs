using System.CommandLine.Parsing;

namespace LoanApproval.Starter.Cli;

// Readers of option values. The library's own throw where a text is not a number, and list words one per line, in quotes.
internal static class OptionReaders
{
    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "duration",
        CustomParser = argument =>
        {
            var text = TextOf(argument);
            if (DurationText.TryParse(text, DurationText.Shortest, DurationText.LongestTimer, out var duration, out var problem))
                return duration;
            argument.AddError(problem);
            return null;
        },
    };

    public static int Integer(ArgumentResult argument, int minimum, int maximum)
    {
        var text = TextOf(argument);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            && number <= maximum) return number;
        var range = maximum == int.MaxValue ? $"{minimum} or greater" : $"from {minimum} to {maximum}";
        argument.AddError($"{NameOf(argument)}: '{text}' is not a valid number. It must be an integer, {range}.");
        return 0;
    }

    public static decimal? Amount(ArgumentResult argument)
    {
        if (AmountText.TryRead(TextOf(argument), out var amount, out var problem)) return amount;
        argument.AddError($"{NameOf(argument)}: {problem}");
        return null;
    }

    public static void AcceptOneOf<T>(this Option<T> option, IReadOnlyList<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
                result.AddError(
                    $"{option.Name}: '{token.Value}' is not valid.{UsageErrors.DidYouMean(token.Value, words)}"
                    + $" Use one of: {string.Join(", ", words)}.");
        });
    }

    private static string TextOf(ArgumentResult argument) => argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;

    private static string NameOf(ArgumentResult argument) =>
        argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.Name;
}
