namespace LoanApproval.Starter.Commands;

// watch: follows an application, through reviews, until it is decided.
internal static class WatchCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationOptions.Id();
        var exitStatus = ApplicationOptions.ExitStatus();
        var timeout = ApplicationOptions.Timeout("Maximum time to watch");
        var command = new Command("watch", "Follow an application live, through retries and reviews, until it is decided.")
        {
            id, exitStatus, timeout,
        };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) => RunAsync(
            session, parsed.GetRequiredValue(id), parsed.GetValue(exitStatus), parsed.GetValue(timeout), cancellationToken));
        Help.SetExamples(command, "watch A-1", "watch A-1 --output jsonl");
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, string id, bool exitStatus, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        session.LinkTo(WorkflowNames.LoanWorkflowId(id));
        var text = terminal.Format == OutputFormat.Text;
        var options = new FollowOptions { Limit = limit, Interval = Interval, QueryStatus = !text };
        var application = text && terminal.Live
            ? await loans.ReadStartedAsync(await loans.DescribeAsync(id, cancellationToken), cancellationToken)
            : null;
        var view = new WatchView(id, application, session.Next("review", id));
        var end = await LoanWait.ForDecisionAsync(session, id, limit, () => text && terminal.Live
            ? ProgressIndicator.WithViewAsync(terminal, "", clear: false, live => FollowAsync(live, progress => Show(live, view, progress)))
            : ProgressIndicator.WhileAsync(terminal, $"{id}: watching", lines => FollowAsync(lines, LinesOf(terminal))), cancellationToken);
        // Without a decision, the result says why.
        var decision = end.Decision ?? await loans.ResultAsync(id, cancellationToken);
        terminal.Result(
            console => LoanView.Write(console, decision), new LoanStatus { Step = LoanStep.Decided, Decision = decision });
        return ExitCodes.Of(decision.Outcome, exitStatus);

        Task<LoanProgress> FollowAsync(ProgressIndicator indicator, Action<LoanProgress> look) => LoanWait.FollowAsync(
            loans,
            id,
            options,
            indicator,
            progress =>
            {
                look(progress);
                return true;
            },
            cancellationToken);
    }

    private static void Show(ProgressIndicator indicator, WatchView view, LoanProgress progress)
    {
        view.Look(progress, DateTimeOffset.UtcNow);
        indicator.Show(view.Render(DateTimeOffset.UtcNow));
    }

    // One line per change.
    private static Action<LoanProgress> LinesOf(Terminal terminal)
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
