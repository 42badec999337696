using System.CommandLine.Invocation;
using LoanApproval.Client.Tracing;
using OpenTelemetry;

namespace LoanApproval.Starter.Commands;

// The table of contents: every command of the starter.
internal static class StarterCommands
{
    // Enough for a waiting command to say what continues, and to end, also on a busy machine.
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Parse(args);
        if (parsed.Action is ParseErrorAction) return await UsageErrors.SayAsync(parsed, System.Console.Error);
        using var telemetry = StartTelemetry();
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = InterruptGrace,
        });
    }

    // No response files: a reviewer's note may start with an @.
    public static ParseResult Parse(IReadOnlyList<string> args) =>
        Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create()
    {
        var globals = new GlobalOptions();
        var root = new RootCommand("Submits loan applications to Temporal, follows them and reviews them.")
        {
            SubmitCommand.Create(globals),
            StatusCommand.Create(globals),
            WatchCommand.Create(globals),
            ResultCommand.Create(globals),
            ListCommand.Create(globals),
            ReviewCommand.Create(globals),
            CancelCommand.Create(globals),
            BatchCommand.Create(globals),
            CompletionCommand.Create(),
        };
        foreach (var option in globals.All)
            root.Options.Add(option);
        Help.SetExamples(
            root,
            "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport",
            "status A-1",
            "list --status underReview");
        Help.Apply(root);
        return root;
    }

    // Disposing it sends the spans of the command.
    private static OpenTelemetrySdk? StartTelemetry() =>
        OpenTelemetryExport.IsConfigured ? OpenTelemetrySdk.Create(builder => builder.AddLoanTelemetry("loan-starter")) : null;
}
