namespace LoanApproval.Starter.Commands;

// status: one look at an application.
internal static class StatusCommand
{
    public static Command Create() => new StarterCommand(
        "status",
        "Show the state of an application: step, documents, attempt, last failure, next attempt.",
        RunAsync,
        "status A-1",
        "status A-1 --output json")
    {
        CommonOptions.Id, CommonOptions.ExitStatus,
    };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var loans = await session.ConnectAsync(cancellationToken);
        var (snapshot, status) = await terminal.WhileAsync($"{id}: reading the status", async () =>
        {
            var snapshot = await loans.DescribeAsync(id, cancellationToken);
            return (snapshot, await loans.StatusAsync(snapshot, cancellationToken));
        });
        terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow), LoanView.Json(status, snapshot.Activities));
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
        if (snapshot.Open) await new WorkerWarnings(session, loans, id).AskAsync(null, cancellationToken);
        return ExitCodes.Of(status, session.Get(CommonOptions.ExitStatus));
    }
}
