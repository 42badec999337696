namespace LoanApproval.Starter.Cli;

// The options of every command, named as the temporal CLI names them, and what the commands about one application share.
internal static class CommonOptions
{
    public static readonly Option<string?> Address = new("--address")
    {
        Description = "The Temporal server. Default: TEMPORAL_ADDRESS, the profile, the DevHost of this folder, or localhost:7233",
        HelpName = "host:port",
        Recursive = true,
    };

    public static readonly Option<string?> Namespace = new("--namespace", "-n")
    {
        Description = "The namespace. Default: TEMPORAL_NAMESPACE, the profile, or default",
        HelpName = "name",
        Recursive = true,
    };

    public static readonly Option<OutputFormat> Output =
        Words<OutputFormat>("--output", "The format of the result on stdout; messages go to stderr", "-o");

    public static readonly Option<ColorMode> Color =
        Words<ColorMode>("--color", "When to use color; auto is for terminals only, and respects NO_COLOR, TERM=dumb and CI");

    public static readonly Option<string?> UiAddress = new("--ui-address")
    {
        Description = "The Web UI for links. Default: TEMPORAL_UI_ADDRESS, the DevHost's Web UI, or the server's port + 1000",
        HelpName = "url",
        Recursive = true,
    };

    public static readonly Argument<string> Id = ApplicationId();

    public static readonly Option<bool> ExitStatus =
        new("--exit-status") { Description = "Exit with 10 if declined, 11 if under review, 12 if expired" };

    // The option of an enum, by its words in lowercase; the first one is the default.
    private static Option<T> Words<T>(string name, string description, params string[] aliases)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        return new Option<T>(name, aliases)
        {
            Description = $"{description} (default: {words[0]})",
            HelpName = string.Join('|', words),
            Recursive = true,
            CustomParser = argument => Enum.TryParse<T>(argument.Tokens[0].Value, ignoreCase: true, out var value) ? value : default,
        }.AcceptOneOf(words);
    }

    private static Argument<string> ApplicationId()
    {
        var argument = new Argument<string>("ID") { Description = "The application ID, as submitted" };
        argument.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var id && !LoanApplicationReader.IsId(id))
                result.AddError($"'{id}' is not a valid application ID. It must have 1-64 characters of A-Z, a-z, 0-9, _ and -.");
        });
        return argument;
    }
}
