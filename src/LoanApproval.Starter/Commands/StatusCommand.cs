namespace LoanApproval.Starter.Commands;

internal static class StatusCommand
{
    public static Command Create() => new StarterCommand(
        "status", "Show the state of an application: step, documents, attempt, last failure, next attempt.",
        (session, cancellationToken) => ShowAsync(session, forReview: false, cancellationToken),
        "status A-1", "status A-1 --output json") { CommonOptions.Id, CommonOptions.ExitStatus };

    public static async Task<int> ShowAsync(Session session, bool forReview, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var loans = await session.ConnectAsync(cancellationToken);
        var (snapshot, status) = await terminal.WhileAsync($"{id}: reading the status", async () =>
        {
            var snapshot = await loans.DescribeAsync(id, cancellationToken);
            return (snapshot, await loans.StatusAsync(snapshot, cancellationToken));
        });
        var review = forReview ? await loans.ReviewCaseAsync(id, cancellationToken) : null;
        var application = forReview ? await loans.ReadStartedAsync(snapshot, cancellationToken) : null;
        terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow, review, application),
            LoanView.Json(status, snapshot, review));
        session.LinkTo(snapshot.WorkflowId);
        // The application ended without a decision: ResultAsync throws with the reason.
        if (!snapshot.Open && status.Decision is null) await loans.ResultAsync(id, cancellationToken);
        if (snapshot.TaskFailure is { } failure)
        {
            if (terminal.Format != OutputFormat.Text)
                terminal.Note($"[red]The workflow task keeps failing:[/] {failure.Cause}: {failure.Message}");
            return ExitCodes.RunFailed;
        }
        if (status.Step == LoanStep.UnderReview && forReview)
        {
            var reviewer = $"--reviewer {Invocation.Quote(Environment.UserName)}";
            terminal.Hint("Approve", session.Next("review", id, $"--approve {reviewer}"));
            terminal.Hint("Decline", session.Next("review", id, $"--decline {reviewer}"));
        }
        else if (forReview) terminal.Note($"{id} is not under review.");
        else if (snapshot.Open && status.Decision is null)
            terminal.Hint("Next", session.Next(status.Step == LoanStep.UnderReview ? "review" : "watch", id));
        if (snapshot.Open) await new WorkerWarnings(session, loans, id).AskAsync(null, cancellationToken);
        return ExitCodes.Of(status, session.Get(CommonOptions.ExitStatus));
    }
}
