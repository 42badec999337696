namespace LoanApproval.Starter.Cli;

// The options of every command, named as the temporal CLI names them.
internal sealed class GlobalOptions
{
    public Option<string?> Address { get; } = new("--address")
    {
        Description = "The Temporal server. Default: TEMPORAL_ADDRESS, the profile, the DevHost of this folder, or localhost:7233",
        HelpName = "host:port",
        Recursive = true,
    };

    public Option<string?> Namespace { get; } = new("--namespace", "-n")
    {
        Description = "The namespace. Default: TEMPORAL_NAMESPACE, the profile, or default",
        HelpName = "name",
        Recursive = true,
    };

    public Option<OutputFormat> Output { get; } = Words(
        "--output", OutputFormat.Text, "The format of the result on stdout; messages go to stderr", "-o");

    public Option<ColorMode> Color { get; } = Words(
        "--color", ColorMode.Auto, "When to use color; auto is for terminals only, and respects NO_COLOR, TERM=dumb and CI");

    public Option<string?> UiAddress { get; } = new("--ui-address")
    {
        Description = "The Web UI for links. Default: TEMPORAL_UI_ADDRESS, the DevHost's Web UI, or the server's port + 1000",
        HelpName = "url",
        Recursive = true,
    };

    public IEnumerable<Option> All => [Address, Namespace, Output, Color, UiAddress];

    private static Option<T> Words<T>(string name, T fallback, string description, params string[] aliases)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var option = new Option<T>(name, aliases)
        {
            Description = $"{description} (default: {fallback.ToString().ToLowerInvariant()})",
            HelpName = string.Join('|', words),
            Recursive = true,
            // Only the lowercase words: an enum would also take its numbers.
            CustomParser = argument =>
                words.Contains(argument.Tokens[0].Value) ? Enum.Parse<T>(argument.Tokens[0].Value, ignoreCase: true) : fallback,
        };
        option.AcceptOneOf(words);
        return option;
    }
}
