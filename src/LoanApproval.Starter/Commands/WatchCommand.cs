namespace LoanApproval.Starter.Commands;

internal static class WatchCommand
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);
    private static readonly Option<TimeSpan?> _timeout = Options.Duration("--timeout", "Maximum time to watch");

    public static Command Create() => new StarterCommand(
        "watch", "Follow an application live, through retries and reviews, until it is decided.", RunAsync,
        "watch A-1", "watch A-1 --output jsonl") { CommonOptions.Id, CommonOptions.ExitStatus, _timeout };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var loans = await session.ConnectAsync(cancellationToken);
        session.LinkTo(WorkflowNames.LoanWorkflowId(id));
        var (text, limit) = (terminal.Format == OutputFormat.Text, session.Get(_timeout));
        var options = new FollowOptions { Limit = limit, Interval = _interval, QueryStatus = !text };
        WatchView? view = null;
        if (text && terminal.Live)
        {
            var application = await loans.ReadStartedAsync(await loans.DescribeAsync(id, cancellationToken), cancellationToken);
            view = new(id, application, session.Next("review", id));
        }
        var end = await LoanWait.ForDecisionAsync(session, id, limit, () => view is null
            ? terminal.WhileAsync($"{id}: watching", () => FollowAsync(Lines(terminal)))
            : terminal.WithViewAsync("", clear: false, show => FollowAsync(progress => show(view.Render(progress, DateTimeOffset.UtcNow)))),
            cancellationToken);
        var decision = end.Decision ?? await loans.ResultAsync(id, cancellationToken);
        var status = (end.Status ?? new LoanStatus { Step = LoanStep.Decided }) with { Step = LoanStep.Decided, Decision = decision };
        terminal.Result(console => LoanView.Write(console, decision), status);
        return ExitCodes.Of(status, session.Get(CommonOptions.ExitStatus));

        Task<LoanProgress> FollowAsync(Action<LoanProgress> observe) =>
            LoanWait.FollowAsync(session, loans, id, options, observe, cancellationToken);
    }

    // Writes one line per change. For jsonl, the line is the contract's status object, which a new attempt does not change.
    private static Action<LoanProgress> Lines(Terminal terminal)
    {
        object? last = null;
        return progress =>
        {
            var snapshot = progress.Snapshot;
            object line = terminal.Format == OutputFormat.Text
                ? LoanView.Line(snapshot) : progress.Status ?? new LoanStatus { Step = snapshot.Step };
            if (!snapshot.Open || line.Equals(last) || line is LoanStatus { Decision: not null }) return;
            last = line;
            if (line is LoanStatus) terminal.Json(line);
            else terminal.Line($"{DisplayText.Moment(DateTimeOffset.UtcNow)}  {line}");
        };
    }
}
