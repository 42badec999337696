using LoanApproval.Starter.Batches;

namespace LoanApproval.Starter.Commands;

internal static class BatchCommand
{
    private const string Description =
        "Submit one application per row of a file and write results and rejected rows next to it. "
        + "The same file is the same batch: running the command again shows its progress or result.";

    private static readonly string FileDescription = string.Join(
        Environment.NewLine,
        "A CSV file, a file of JSON lines (one application per line), or - for standard input. The first line of a CSV file names the "
        + "columns, in any order; the separator is a comma, semicolon, tab or vertical bar:",
        "applicationId,applicantId,amount,currency,termMonths,documentIds",
        "A-1001,alice,25000.50,USD,60,passport;payslip",
        "Blank: currency is USD, termMonths is 60. Example: docs/samples/applications.csv");

    public static Command Create(GlobalOptions globals)
    {
        var file = new Argument<string>("FILE") { Description = FileDescription };
        var format = new Option<BatchFormat?>("--format")
        {
            Description = "The format of the file. Default: by its extension or its first character",
        };
        format.AcceptOnlyFromAmong("csv", "jsonl");
        var directory = new Option<string?>("--intake-directory")
        {
            Description = "The worker's batch directory. Default: Intake__Directory, or .data/intake",
            HelpName = "path",
        };
        var inFlight = new Option<int>("--max-in-flight")
        {
            Description = "The maximum number of undecided applications, 1-500",
            HelpName = "n",
            DefaultValueFactory = _ => BatchRequest.DefaultMaxInFlight,
            CustomParser = argument => OptionReaders.Integer(argument, 1, BatchRequest.HighestMaxInFlight),
        };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait" };
        var exitStatus = new Option<bool>("--exit-status") { Description = "Exit with 13 if a row was rejected" };
        var timeout = ApplicationOptions.Timeout("Wait no longer than this: 90s, 5m, 00:01:30");
        var command = new Command("batch", Description) { file, format, directory, inFlight, noWait, exitStatus, timeout };
        command.SetSessionAction(globals, async (session, parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var stage = BatchStage.For(parsed.GetValue(directory));
            var staged = await stage.PutFileAsync(name, parsed.GetValue(format), session.Terminal, cancellationToken);
            var batches = new BatchClient(await session.ConnectAsync(cancellationToken));
            var request = new BatchRequest
            {
                FileName = staged.FileName,
                ContentHash = staged.ContentHash,
                Format = staged.Format,
                MaxInFlight = parsed.GetValue(inFlight),
            };
            // Standard input cannot be read again, but its copy can.
            var again = $"batch {ShellText.Quote(name == "-" ? Path.Combine(stage.Root, staged.FileName) : name)}"
                + (parsed.GetValue(format) is { } written ? $" --format {DisplayText.Of(written)}" : "")
                + (parsed.GetValue(directory) is { } given ? $" --intake-directory {ShellText.Quote(given)}" : "");
            var outcome = await StartAsync(session, batches, request, stage.Root, cancellationToken);
            Announce(session, outcome, again);
            if (parsed.GetValue(noWait)) return Started(session, outcome);
            var wait = new BatchWait(session, batches, again);
            var result = await wait.RunAsync(outcome.WorkflowId, parsed.GetValue(timeout), cancellationToken);
            var placed = await BatchOutputs.PlaceAsync(result, stage.Root, name == "-" ? null : name, session.Terminal, cancellationToken);
            return Finished(session, placed, parsed.GetValue(exitStatus));
        });
        Help.SetExamples(
            command,
            "batch docs/samples/applications.csv",
            "batch applications.jsonl --max-in-flight 50 --output json",
            "batch - --format jsonl < applications.jsonl");
        return command;
    }

    // A finished batch runs again only to update what has changed since: applications that were under review, and deleted outputs.
    private static async Task<StartOutcome> StartAsync(
        Session session, BatchClient batches, BatchRequest request, string directory, CancellationToken cancellationToken)
    {
        var outcome = await batches.StartAsync(request, cancellationToken);
        if (outcome.Kind != StartKind.AlreadyDecided) return outcome;
        var result = await batches.ResultAsync(outcome.WorkflowId, cancellationToken);
        var missing = !BatchOutputs.Exist(result, directory);
        if (result.Referred == 0 && !missing) return outcome;
        if (missing) session.Terminal.Note($"The outputs of this batch are missing in {directory}; they are created again.");
        else session.Terminal.Note($"{result.Referred} applications of this batch were under review; the results are updated.");
        return await batches.StartAsync(request with { Refresh = true }, cancellationToken);
    }

    private static void Announce(Session session, StartOutcome outcome, string again)
    {
        session.Terminal.Note(outcome.Kind switch
        {
            StartKind.Started => $"Started [bold]{outcome.WorkflowId}[/]",
            StartKind.AlreadyRunning => $"[bold]{outcome.WorkflowId}[/] is already running: this is the same file.",
            _ => (FormattableString)$"[bold]{outcome.WorkflowId}[/] is already finished: this is the same file.",
        });
        session.LinkTo(outcome.WorkflowId);
        if (outcome.Kind != StartKind.AlreadyDecided) session.Terminal.Hint("Again", session.Next(again));
    }

    private static int Started(Session session, StartOutcome outcome)
    {
        session.Terminal.Result(
            text => text.WriteLine(outcome.WorkflowId), new { outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
        return ExitCodes.Done;
    }

    private static int Finished(Session session, BatchResult result, bool exitStatus)
    {
        session.Terminal.Result(text => BatchView.Write(text, result), result);
        if (result.Rejected == 0) return ExitCodes.Done;
        session.Terminal.Note($"Correct the rejected rows in their file and submit it:");
        session.Terminal.Hint("Next", session.Next($"batch {ShellText.Quote(result.RejectedFile)}"));
        return exitStatus ? ExitCodes.RowsRejected : ExitCodes.Done;
    }
}
