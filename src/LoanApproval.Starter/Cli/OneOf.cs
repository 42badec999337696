namespace LoanApproval.Starter.Cli;

// An option that takes one of several words. The library's own message lists them one per line, in quotes.
internal static class OneOf
{
    public static void AcceptOneOf<T>(this Option<T> option, IReadOnlyList<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
                result.AddError(
                    $"{option.Name}: '{token.Value}' is not valid.{Suggestion.For(token.Value, words)}"
                    + $" Use one of: {string.Join(", ", words)}.");
        });
    }
}
