namespace LoanApproval.Starter.Commands;

// watch: follows an application, through reviews, until it is decided.
internal static class WatchCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly Option<TimeSpan?> Timeout = Options.Duration("--timeout", "Maximum time to watch");

    public static Command Create() => new StarterCommand(
        "watch",
        "Follow an application live, through retries and reviews, until it is decided.",
        RunAsync,
        "watch A-1",
        "watch A-1 --output jsonl")
    {
        CommonOptions.Id, CommonOptions.ExitStatus, Timeout,
    };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var loans = await session.ConnectAsync(cancellationToken);
        session.LinkTo(WorkflowNames.LoanWorkflowId(id));
        var (text, limit) = (terminal.Format == OutputFormat.Text, session.Get(Timeout));
        var options = new FollowOptions { Limit = limit, Interval = Interval, QueryStatus = !text };
        var view = text && terminal.Live
            ? new WatchView(
                id,
                await loans.ReadStartedAsync(await loans.DescribeAsync(id, cancellationToken), cancellationToken),
                session.Next("review", id))
            : null;
        var end = await LoanWait.ForDecisionAsync(
            session,
            id,
            limit,
            () => view is null
                ? terminal.WhileAsync($"{id}: watching", () => FollowAsync(Lines(terminal)))
                : terminal.WithViewAsync(
                    "", clear: false, show => FollowAsync(progress => show(view.Render(progress, DateTimeOffset.UtcNow)))),
            cancellationToken);
        // Without a decision, the result says why.
        var decision = end.Decision ?? await loans.ResultAsync(id, cancellationToken);
        terminal.Result(
            console => LoanView.Write(console, decision), new LoanStatus { Step = LoanStep.Decided, Decision = decision });
        return ExitCodes.Of(decision.Outcome, session.Get(CommonOptions.ExitStatus));

        Task<LoanProgress> FollowAsync(Action<LoanProgress> look) =>
            LoanWait.FollowAsync(session, loans, id, options, look, cancellationToken);
    }

    // One line per change.
    private static Action<LoanProgress> Lines(Terminal terminal)
    {
        string? lastLine = null;
        LoanStatus? lastStatus = null;
        return progress =>
        {
            var line = ProgressLine.Of(progress.Snapshot);
            if (!progress.Snapshot.Open || line == lastLine) return;
            lastLine = line;
            if (terminal.Format == OutputFormat.Text) terminal.Line($"{DisplayText.Moment(DateTimeOffset.UtcNow)}  {line}");
            // Another attempt does not change the contract's object: the same line twice says nothing.
            else if (progress.Decision is null && (progress.Status ?? new() { Step = progress.Snapshot.Step }) is var status
                && status != lastStatus)
                terminal.Json(lastStatus = status);
        };
    }
}
