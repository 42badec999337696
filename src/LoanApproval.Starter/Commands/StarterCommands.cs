using OpenTelemetry;

namespace LoanApproval.Starter.Commands;

internal static class StarterCommands
{
    // Enough for a waiting command to print what continues, even on a busy machine.
    private static readonly TimeSpan _interruptGrace = TimeSpan.FromSeconds(5);
    private static readonly RootCommand _root = Create();

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Parse(args);
        if (parsed.Action is ParseErrorAction) return await UsageErrors.WriteAsync(parsed, System.Console.Error);
        using var telemetry =
            OpenTelemetryExport.IsConfigured ? OpenTelemetrySdk.Create(builder => builder.AddLoanTelemetry("loan-starter")) : null;
        return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _interruptGrace });
    }

    // Response files are off, because a reviewer's note may start with an @.
    public static ParseResult Parse(IReadOnlyList<string> args) =>
        _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create()
    {
        var root = new RootCommand("Submits loan applications to Temporal, follows them and reviews them.")
        {
            SubmitCommand.Create(), StatusCommand.Create(), WatchCommand.Create(), ResultCommand.Create(), ListCommand.Create(),
            ReviewCommand.Create(), CancelCommand.Create(), BatchCommand.Create(), CompletionCommand.Create(),
        };
        foreach (var option in (Option[])
            [CommonOptions.Address, CommonOptions.Namespace, CommonOptions.Output, CommonOptions.Color, CommonOptions.UiAddress])
        {
            option.Recursive = true;
            root.Add(option);
        }
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
        return root;
    }
}
