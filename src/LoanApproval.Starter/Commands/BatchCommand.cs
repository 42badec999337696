using System.CommandLine;
using LoanApproval.Contracts.Batches;
using LoanApproval.Starter.Batches;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary><c>batch</c>: an application per row of a file.</summary>
internal static class BatchCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var file = new Argument<string>("FILE") { Description = "CSV with a header, or JSON lines; - is standard input" };
        var format = new Option<BatchFormat?>("--format") { Description = "The form of the file. Default: by its ending, or its first character" };
        format.AcceptOnlyFromAmong("csv", "jsonl");
        var directory = new Option<string?>("--intake-directory") { Description = "The worker's intake directory. Default: Intake__Directory, or .data/intake", HelpName = "path" };
        var inFlight = new Option<int>("--max-in-flight") { Description = "Undecided applications at a time, 1-500", HelpName = "n", DefaultValueFactory = _ => BatchRequest.DefaultMaxInFlight };
        inFlight.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > BatchRequest.HighestMaxInFlight) result.AddError("--max-in-flight must be from 1 to 500.");
        });
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait" };
        var timeout = WaitOptions.TimeoutOption("Wait no longer than this: 90s, 5m, 00:01:30");
        var command = new Command("batch", "Submit an application per row of a file; results and rejected rows are written beside it. The same file again is the same batch: it shows the same bar, or the result.")
        {
            file, format, directory, inFlight, noWait, timeout,
        };
        command.SetSessionAction(globals, async (session, parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var stage = BatchStage.For(parsed.GetValue(directory));
            var staged = await StageAsync(session, stage, name, parsed.GetValue(format), cancellationToken);
            var batches = new BatchClient((await session.ConnectAsync(cancellationToken)).Client);
            var request = new BatchRequest
            {
                FileName = staged.FileName,
                ContentHash = staged.ContentHash,
                Format = staged.Format,
                MaxInFlight = parsed.GetValue(inFlight),
            };
            // Standard input cannot be read again: its copy can.
            var again = $"batch {(name == "-" ? Path.Combine(stage.Root, staged.FileName) : name)}"
                + (parsed.GetValue(directory) is { } given ? $" --intake-directory {given}" : "");
            var outcome = await batches.StartAsync(request, cancellationToken);
            Announce(session, outcome, again);
            if (parsed.GetValue(noWait)) return Started(session, outcome);
            var result = await new BatchWait(session, batches, again).RunAsync(outcome.WorkflowId, parsed.GetValue(timeout), cancellationToken);
            var placed = await BatchOutputs.PlaceAsync(result, stage.Root, name == "-" ? null : name, session.Terminal, cancellationToken);
            if (session.Terminal.Format == OutputFormat.Text) BatchView.Write(session.Terminal.Out, placed);
            else session.Terminal.Json(placed);
            return ExitCodes.Done;
        });
        return command.WithExamples("batch applications.csv", "batch applications.jsonl --max-in-flight 50 --output json", "generate | batch - --format jsonl");
    }

    private static async Task<StagedFile> StageAsync(Session session, BatchStage stage, string name, BatchFormat? format, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = name == "-" ? System.Console.OpenStandardInput() : File.OpenRead(name);
            return await ProgressIndicator.WhileAsync(session.Terminal, $"Reading {name}", _ => stage.PutAsync(source, format ?? ByEnding(name), cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StarterException(ExitCodes.Usage, $"The file {name} cannot be read: {e.Message}");
        }
    }

    private static BatchFormat? ByEnding(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => BatchFormat.Csv,
        ".JSONL" or ".NDJSON" => BatchFormat.Jsonl,
        _ => null,
    };

    private static void Announce(Session session, StartOutcome outcome, string again)
    {
        var terminal = session.Terminal;
        switch (outcome.Kind)
        {
            case StartKind.Started: terminal.Note($"Started [bold]{outcome.WorkflowId}[/]"); break;
            case StartKind.AlreadyRunning: terminal.Note($"[bold]{outcome.WorkflowId}[/] is already running: this is the same file."); break;
            default: terminal.Note($"[bold]{outcome.WorkflowId}[/] is already done: this is the same file."); break;
        }
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(outcome.WorkflowId, outcome.RunId)}");
        if (outcome.Kind != StartKind.AlreadyDecided) terminal.Note($"  Again:   {session.Next(again)}");
    }

    private static int Started(Session session, StartOutcome outcome)
    {
        if (session.Terminal.Format == OutputFormat.Text) session.Terminal.Line(outcome.WorkflowId);
        else session.Terminal.Json(new { outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
        return ExitCodes.Done;
    }
}
