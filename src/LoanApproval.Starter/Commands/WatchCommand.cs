namespace LoanApproval.Starter.Commands;

// watch: follows an application, through reviews, until it is decided.
internal static class WatchCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static Command Create(GlobalOptions globals)
    {
        var timeout = WaitOptions.TimeoutOption("Maximum time to watch");
        var command = ApplicationCommand.Create(
            globals,
            "watch",
            "Follow an application live, through retries and reviews, until it is decided.",
            (session, parsed, id, exitStatus, cancellationToken) =>
                RunAsync(session, id, exitStatus, parsed.GetValue(timeout), cancellationToken),
            "watch A-1", "watch A-1 --output jsonl");
        command.Options.Add(timeout);
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, string id, bool exitStatus, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(WorkflowNames.LoanWorkflowId(id))}");
        try
        {
            // Without a decision, the result says why.
            var decision = await DecisionAsync(session, loans, id, limit, cancellationToken)
                ?? await loans.ResultAsync(id, cancellationToken);
            if (terminal.Format == OutputFormat.Text) DecisionView.Write(terminal.Out, decision);
            else terminal.Json(new LoanStatus { Step = LoanStep.Decided, Decision = decision });
            return ExitCodes.Of(decision.Outcome, exitStatus);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Note($"Interrupted. {id} continues in Temporal.  Look:  {session.Next("status", id)}");
            throw;
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.LimitPassed)
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"No decision within {DurationDisplay.Say(limit!.Value)}. {id} continues.",
                $"Look:  {session.Next("status", id)}");
        }
    }

    private static Task<LoanDecision?> DecisionAsync(
        Session session, LoanClient loans, string id, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var terminal = session.Terminal;
        var text = terminal.Format == OutputFormat.Text;
        var options = new FollowOptions { Limit = limit, Interval = Interval, QueryStatus = !text };
        return text && terminal.Live
            ? ProgressIndicator.WithViewAsync(
                terminal, indicator => ShowViewAsync(session, loans, id, options, indicator, cancellationToken))
            : ProgressIndicator.WhileAsync(
                terminal, $"{id}: watching", indicator => WriteLinesAsync(terminal, loans, id, options, indicator, cancellationToken));
    }

    private static async Task<LoanDecision?> ShowViewAsync(
        Session session,
        LoanClient loans,
        string id,
        FollowOptions options,
        ProgressIndicator indicator,
        CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(loans.Pollers, indicator);
        WatchView? view = null;
        LoanDecision? decision = null;
        await foreach (var progress in loans.FollowAsync(id, options, cancellationToken))
        {
            view ??= new(id, await loans.ReadStartedAsync(progress.Snapshot, cancellationToken), session.Next("review", id));
            view.Look(progress, DateTimeOffset.UtcNow);
            indicator.Show(view.Render(DateTimeOffset.UtcNow));
            decision = progress.Decision;
            await warnings.CheckAsync(progress.Snapshot, cancellationToken);
        }
        return decision;
    }

    private static async Task<LoanDecision?> WriteLinesAsync(
        Terminal terminal,
        LoanClient loans,
        string id,
        FollowOptions options,
        ProgressIndicator indicator,
        CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(loans.Pollers, indicator);
        string? lastLine = null;
        LoanStatus? lastStatus = null;
        LoanDecision? decision = null;
        await foreach (var progress in loans.FollowAsync(id, options, cancellationToken))
        {
            decision = progress.Decision;
            var line = ProgressLine.Of(progress.Snapshot);
            if (progress.Snapshot.Open && line != lastLine)
            {
                lastLine = line;
                if (terminal.Format == OutputFormat.Text) terminal.Event(indicator, $"{DisplayText.Moment(DateTimeOffset.UtcNow)}  {line}");
                // Another attempt does not change the contract's object: the same line twice says nothing.
                else if (decision is null && (progress.Status ?? new() { Step = progress.Snapshot.Step }) is var status
                    && status != lastStatus)
                    terminal.Json(lastStatus = status);
            }
            await warnings.CheckAsync(progress.Snapshot, cancellationToken);
        }
        return decision;
    }
}
