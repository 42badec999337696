using LoanApproval.Starter.Batches;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Commands;

internal static class BatchCommand
{
    private const string Description =
        "Submit one application per row of a file, and write results and rejected rows next to the file. "
        + "Submitting the same file again attaches to the existing batch and shows its progress or result.";

    private static readonly Argument<string> _input = new("FILE")
    {
        Description = string.Join(
            Environment.NewLine,
            "A CSV file, a file of JSON lines (one application per line), or - for standard input. The first line of a CSV file names the "
            + "columns, in any order; the separator is a comma, semicolon, tab or vertical bar:",
            "applicationId,applicantId,amount,currency,termMonths,documentIds",
            "A-1001,alice,25000.50,USD,60,passport;payslip",
            "If blank, currency is USD and termMonths is 60. Example: docs/samples/applications.csv"),
    };

    private static readonly Option<BatchFormat?> _format =
        new("--format") { Description = "The format of the file. Default: derived from the file extension or the first character" };

    private static readonly Option<string?> _directory =
        Options.Text("--batch-directory", "The worker's batch directory. Default: Intake__Directory, or .data/intake", "path");

    // The earlier name. Hidden, but a script may still write it.
    private static readonly Option<string?> _earlierDirectory = new("--intake-directory") { Hidden = true };

    private static readonly Option<int> _inFlight = Options.Integer("--max-in-flight",
        "The maximum number of undecided applications, 1-500", BatchRequest.DefaultMaxInFlight, BatchRequest.HighestMaxInFlight);

    private static readonly Option<bool> _noWait = Options.Flag("--no-wait", "Do not wait for the batch");
    private static readonly Option<bool> _exitStatus = Options.Flag("--exit-status", "Exit with 13 if a row was rejected");
    private static readonly Option<TimeSpan?> _timeout = Options.Duration("--timeout", LoanWait.TimeoutHelp);

    public static Command Create()
    {
        _format.AcceptOnlyFromAmong("csv", "jsonl");
        return new StarterCommand("batch", Description, RunAsync,
            "batch docs/samples/applications.csv", "batch applications.jsonl --max-in-flight 50 --output json",
            "batch - --format jsonl < applications.jsonl")
            { _input, _format, _directory, _earlierDirectory, _inFlight, _noWait, _exitStatus, _timeout };
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (terminal, name, format) = (session.Terminal, session.Parsed.GetRequiredValue(_input), session.Get(_format));
        var directory = session.Get(_directory) ?? session.Get(_earlierDirectory);
        var files = BatchFiles.In(directory);
        var staged = await terminal.WhileAsync($"Reading {name}", () => InputFile.ReadAsync(
            name, source => files.PutAsync(source, format ?? BatchFiles.ByExtension(name), cancellationToken)));
        // Standard input cannot be read twice, but its copy can.
        var resumeCommand = $"batch {Invocation.Quote(name == "-" ? Path.Combine(files.Root, staged.FileName) : name)}"
            + (format is { } written ? $" --format {LoanJson.NameOf(written)}" : "")
            + (directory is null ? "" : $" --batch-directory {Invocation.Quote(directory)}");
        var loans = await session.ConnectAsync(cancellationToken);
        var outcome = await StartAsync(session, loans, staged, files, cancellationToken);
        terminal.Note(outcome.Kind switch
        {
            StartKind.Started => $"Started [bold]{outcome.WorkflowId}[/]",
            StartKind.AlreadyRunning => $"This file is already being processed by batch [bold]{outcome.WorkflowId}[/].",
            _ => (FormattableString)$"This file was already processed by batch [bold]{outcome.WorkflowId}[/].",
        });
        session.LinkTo(outcome.WorkflowId);
        if (outcome.Kind != StartKind.AlreadyDecided) terminal.Hint("Wait", session.Next(resumeCommand));
        if (session.Get(_noWait))
        {
            terminal.Result(text => text.WriteLine(outcome.WorkflowId), new { outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
            return ExitCodes.Done;
        }
        var wait = new BatchWait(session, loans, outcome.WorkflowId, resumeCommand);
        var result = await wait.RunAsync(session.Get(_timeout), cancellationToken);
        return Finished(session, files.PlaceOutputs(result, name == "-" ? null : name, terminal));
    }

    // A finished batch runs again only to update applications that were under review, or to recreate deleted outputs.
    private static async Task<StartOutcome> StartAsync(
        Session session, LoanClient loans, StagedFile staged, BatchFiles files, CancellationToken cancellationToken)
    {
        var request = new BatchRequest
        { FileName = staged.FileName, ContentHash = staged.ContentHash, Format = staged.Format, MaxInFlight = session.Get(_inFlight) };
        var outcome = await StartAsync(loans, request, cancellationToken);
        if (outcome.Kind != StartKind.AlreadyDecided) return outcome;
        var result = await loans.WorkflowResultAsync<BatchResult>(outcome.WorkflowId, cancellationToken);
        var missing = !files.HasOutputs(result);
        if (result.Referred == 0 && !missing) return outcome;
        if (missing) session.Terminal.Note($"The outputs of this batch are missing in {files.Root}; they will be recreated.");
        else session.Terminal.Note($"Applications that were under review: {result.Referred}. Updating the results of the batch.");
        return await StartAsync(loans, request with { Refresh = true }, cancellationToken);
    }

    private static async Task<StartOutcome> StartAsync(LoanClient loans, BatchRequest request, CancellationToken cancellationToken)
    {
        var options = new WorkflowOptions(request.WorkflowId, TaskQueues.LoanApproval)
        {
            StaticSummary = $"Batch of loan applications {request.ContentHash[..8]}",
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = request.Refresh ? WorkflowIdReusePolicy.AllowDuplicate : WorkflowIdReusePolicy.AllowDuplicateFailedOnly,
        };
        try
        {
            var handle = await loans.Calls.RunAsync(
                rpc =>
                {
                    options.Rpc = rpc;
                    return loans.Client.StartWorkflowAsync((ILoanBatchWorkflow w) => w.RunAsync(request), options);
                },
                cancellationToken);
            return new(StartKind.Started, handle.Id, handle.ResultRunId);
        }
        catch (WorkflowAlreadyStartedException e)
        {
            var known = await loans.DescribeWorkflowAsync(e.WorkflowId, cancellationToken);
            return new(known.Open ? StartKind.AlreadyRunning : StartKind.AlreadyDecided, e.WorkflowId, known.RunId);
        }
    }

    private static int Finished(Session session, BatchResult result)
    {
        session.Terminal.Result(text => BatchView.Write(text, result), result);
        if (result.Rejected == 0) return ExitCodes.Done;
        session.Terminal.Note($"Correct the rejected rows in their file and submit it:");
        session.Terminal.Hint("Next", session.Next($"batch {Invocation.Quote(result.RejectedFile)}"));
        return session.Get(_exitStatus) ? ExitCodes.RowsRejected : ExitCodes.Done;
    }
}
