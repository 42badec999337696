namespace LoanApproval.Starter.Cli;

internal static class CommonOptions
{
    public static readonly Option<string?> Address = Options.Text(
        "--address",
        "The Temporal server. Default: TEMPORAL_ADDRESS, the profile, the DevHost that runs in this folder, or localhost:7233",
        "host:port");

    public static readonly Option<string?> Namespace =
        Options.Text("--namespace", "The namespace. Default: TEMPORAL_NAMESPACE, the profile, or default", "name", "-n");

    public static readonly Option<OutputFormat> Output =
        Options.Word<OutputFormat>("--output", "The format of the result on stdout; messages go to stderr", "-o");

    public static readonly Option<ColorMode> Color =
        Options.Word<ColorMode>("--color", "When to use color; auto is for terminals only, and respects NO_COLOR, TERM=dumb and CI");

    public static readonly Option<string?> UiAddress = Options.Text(
        "--ui-address",
        "The Web UI for links. Default: TEMPORAL_UI_ADDRESS, the DevHost's Web UI, or the server's port + 1000",
        "url");

    public static readonly Argument<string> Id = ApplicationId();

    public static readonly Option<bool> ExitStatus =
        Options.Flag("--exit-status", "Exit with 10 if declined, 11 if under review, 12 if expired");

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
