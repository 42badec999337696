using System.CommandLine.Parsing;

namespace LoanApproval.Starter.Cli;

// Parsers of numeric options. The library's own parsers throw where the text is not a number.
internal static class Numbers
{
    public static int Integer(ArgumentResult argument, int minimum, int maximum)
    {
        var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            && number <= maximum) return number;
        var range = maximum == int.MaxValue ? $"{minimum} or greater" : $"from {minimum} to {maximum}";
        argument.AddError($"{NameOf(argument)}: '{text}' is not a valid number. It must be an integer, {range}.");
        return 0;
    }

    public static decimal? Amount(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
        if (AmountText.TryRead(text, out var amount, out var problem)) return amount;
        argument.AddError($"{NameOf(argument)}: {problem}");
        return null;
    }

    private static string NameOf(ArgumentResult argument) =>
        argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.Name;
}
