namespace LoanApproval.Starter.Cli;

// Options with custom parsers: the library throws if a value is not a number, and lists allowed words one per line.
internal static class Options
{
    public static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description };

    public static Option<string?> Text(string name, string description, string valueName, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = valueName };

    public static Option<T> Word<T>(string name, string description, params string[] aliases)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        return new Option<T>(name, aliases)
        {
            Description = $"{description} (default: {words[0]})",
            HelpName = string.Join('|', words),
            CustomParser = argument => Enum.TryParse<T>(argument.Tokens[0].Value, ignoreCase: true, out var value) ? value : default,
        }.AcceptOneOf(words);
    }

    public static Option<TimeSpan?> Duration(string name, string description, TimeSpan? limit = null) => Create<TimeSpan?>(
        name, description, "duration", text => DurationText.TryParse(
            text, DurationText.Shortest, limit ?? DurationText.LongestTimer, out var read, out var error) ? (read, null) : (null, error));

    public static Option<decimal?> Amount(string name, string description) => Create<decimal?>(name, description, "amount", text =>
        AmountText.TryRead(text, out var amount, out var problem)
            ? (amount, null) : (null, $"must be a number, for example {AmountText.Example}; {problem}"));

    public static Option<int> Integer(string name, string description, int standard, int maximum = int.MaxValue)
    {
        var option = Create<int>(name, description, "n", text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= maximum
                ? (number, null)
                : (0, $"'{text}' is not a valid number. It must be an integer, "
                    + (maximum == int.MaxValue ? "1 or greater." : $"from 1 to {maximum}.")));
        option.DefaultValueFactory = _ => standard;
        return option;
    }

    public static Option<T> AcceptOneOf<T>(this Option<T> option, IReadOnlyList<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
                result.AddError(
                    $"{option.Name}: '{token.Value}' is not valid.{UsageErrors.DidYouMean(token.Value, words)}"
                    + $" Use one of: {string.Join(", ", words)}.");
        });
        return option;
    }

    private static Option<T> Create<T>(
        string name, string description, string valueName, Func<string, (T Value, string? Problem)> read) => new(name)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = argument =>
            {
                var (value, problem) = read(argument.Tokens is [var token, ..] ? token.Value : "");
                if (problem is not null) argument.AddError($"{name}: {problem}");
                return value;
            },
        };
}
