namespace LoanApproval.Starter.Commands;

// status: one look at an application.
internal static class StatusCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationOptions.Id();
        var exitStatus = ApplicationOptions.ExitStatus();
        var command = new Command("status", "Show the state of an application: step, documents, attempt, last failure, next attempt.")
        {
            id, exitStatus,
        };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetRequiredValue(id), parsed.GetValue(exitStatus), cancellationToken));
        Help.SetExamples(command, "status A-1", "status A-1 --output json");
        return command;
    }

    private static async Task<int> RunAsync(Session session, string id, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        var (snapshot, status) = await ProgressIndicator.WhileAsync(terminal, $"{id}: reading the status", async _ =>
        {
            var snapshot = await loans.DescribeAsync(id, cancellationToken);
            return (snapshot, await loans.StatusAsync(snapshot, cancellationToken));
        });
        terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow), StatusJson.Of(status, snapshot.Activities));
        session.LinkTo(snapshot.WorkflowId);
        if (snapshot.TaskFailure is { } failure)
        {
            // The view says so too, but not in JSON.
            if (terminal.Format != OutputFormat.Text)
                terminal.Note($"[red]The workflow task keeps failing:[/] {failure.Cause}: {failure.Message}");
            return ExitCodes.RunFailed;
        }
        if (snapshot.Open && status.Decision is null)
            terminal.Hint("Next", session.Next(status.Step == LoanStep.UnderReview ? "review" : "watch", id));
        if (snapshot.Open && !await loans.Pollers.ForWorkflowsAsync(cancellationToken))
            terminal.Note(WorkerWarnings.Text(TaskQueues.LoanApproval, id));
        return ExitCodes.Of(status, exitStatus);
    }
}
