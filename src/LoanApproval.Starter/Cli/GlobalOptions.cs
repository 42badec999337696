using System.CommandLine;

namespace LoanApproval.Starter.Cli;

/// <summary>The options of every command, named as the <c>temporal</c> CLI names them.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Address { get; } = new("--address")
    {
        Description = "The Temporal server, host:port. Default: TEMPORAL_ADDRESS, the profile, or localhost:7233",
        HelpName = "host:port",
        Recursive = true,
    };

    public Option<string?> Namespace { get; } = new("--namespace", "-n")
    {
        Description = "The namespace. Default: TEMPORAL_NAMESPACE, the profile, or default",
        HelpName = "name",
        Recursive = true,
    };

    public Option<OutputFormat> Output { get; } = DisplayText("--output", OutputFormat.Text, "The form of the result on stdout; all else goes to stderr", "-o");

    public Option<ColorMode> Color { get; } = DisplayText("--color", ColorMode.Auto, "Colour; auto is for terminals alone, and heeds NO_COLOR, TERM=dumb and CI");

    public Option<string?> UiAddress { get; } = new("--ui-address")
    {
        Description = "The Web UI that links lead to. Default: TEMPORAL_UI_ADDRESS, or the server's host at port 8233",
        HelpName = "url",
        Recursive = true,
    };

    public IEnumerable<Option> All => [Address, Namespace, Output, Color, UiAddress];

    private static Option<T> DisplayText<T>(string name, T fallback, string description, params string[] aliases)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var option = new Option<T>(name, aliases)
        {
            Description = $"{description} (default: {fallback.ToString().ToLowerInvariant()})",
            Recursive = true,
        };
        // The words alone, in small letters: an enum would take its numbers too.
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
