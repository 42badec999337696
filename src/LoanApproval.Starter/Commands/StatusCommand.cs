namespace LoanApproval.Starter.Commands;

// status: one look at an application.
internal static class StatusCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var activities = new Option<bool>("--activities")
        {
            Description = "With --output json or jsonl: add the open activities (attempt, last failure, next attempt)",
        };
        var command = ApplicationCommand.Create(
            globals,
            "status",
            "Show the state of an application: step, documents, attempt, last failure, next attempt.",
            (session, parsed, id, exitStatus, cancellationToken) =>
                RunAsync(session, id, exitStatus, parsed.GetValue(activities), cancellationToken),
            "status A-1", "status A-1 --activities --output json");
        command.Options.Add(activities);
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, string id, bool exitStatus, bool activities, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        var (snapshot, status) = await ProgressIndicator.WhileAsync(terminal, $"{id}: reading the status", async _ =>
        {
            var snapshot = await loans.DescribeAsync(id, cancellationToken);
            return (snapshot, await loans.StatusAsync(snapshot, cancellationToken));
        });
        if (terminal.Format == OutputFormat.Text) StatusView.Write(terminal.Out, status, snapshot, DateTimeOffset.UtcNow);
        else if (activities) terminal.Json(ActivitiesJson.Add(status, snapshot.Activities));
        else terminal.Json(status);
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(snapshot.WorkflowId)}");
        if (snapshot.TaskFailure is { } failure)
        {
            // The view says so too, but not in JSON.
            if (terminal.Format != OutputFormat.Text)
                terminal.Note($"[red]The workflow task keeps failing:[/] {failure.Cause}: {failure.Message}");
            return ExitCodes.RunFailed;
        }
        if (Next(session, status, snapshot) is { } next) terminal.Note($"  Next:    {next}");
        await WarnWithoutWorkerAsync(terminal, loans, snapshot, cancellationToken);
        return ExitCodes.Of(status, exitStatus);
    }

    private static string? Next(Session session, LoanStatus status, ApplicationSnapshot snapshot) => status switch
    {
        { Decision: not null } => null,
        { Step: LoanStep.UnderReview } => session.Next("review", snapshot.ApplicationId),
        _ when snapshot.Open => session.Next("watch", snapshot.ApplicationId),
        _ => null,
    };

    private static async Task WarnWithoutWorkerAsync(
        Terminal terminal, LoanClient loans, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.Open || await loans.Pollers.ForWorkflowsAsync(cancellationToken)) return;
        terminal.Note($"[yellow]No worker polls the task queue {TaskQueues.LoanApproval}.[/] Start one:  {Invocation.Worker}");
    }
}
