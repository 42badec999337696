namespace LoanApproval.Starter.Commands;

internal static class LoanWait
{
    public const string TimeoutHelp = "Maximum wait, for example 90s, 5m or 1h30m";
    public static readonly Option<bool> NoWait = Options.Flag("--no-wait", "Do not wait for the decision");
    // Hidden, because waiting is the default; a script may still write it.
    private static readonly Option<bool> _wait = new("--wait") { Hidden = true };
    private static readonly Option<TimeSpan?> _timeout = Options.Duration("--timeout", TimeoutHelp);
    private static readonly Option<bool> _notification =
        Options.Flag("--wait-notification", "Also wait until the applicant is notified (up to 24 hours)");

    public static void AddOptions(Command command)
    {
        foreach (var option in (Option[])[_wait, NoWait, _timeout, _notification, CommonOptions.ExitStatus]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(NoWait) && (result.GetValue(_wait) || result.GetValue(_notification)))
                result.AddError("--no-wait cannot be combined with --wait or --wait-notification.");
        });
    }

    public static async Task<int> ForResultAsync(Session session, LoanClient loans, string id, CancellationToken cancellationToken)
    {
        var terminal = session.Terminal;
        var options = new FollowOptions
        { Limit = session.Get(_timeout), WaitForNotification = session.Get(_notification), UntilReview = true };
        var end = await ForDecisionAsync(session, id, options.Limit, () => terminal.WhileAsync(
            $"{id}: waiting for the decision",
            () => FollowAsync(
                session, loans, id, options, progress => terminal.Report(LoanView.Line(progress.Snapshot)), cancellationToken)),
            cancellationToken);
        var snapshot = end.Snapshot;
        if (!snapshot.Open && end.Decision is null) await loans.ResultAsync(id, cancellationToken);
        var status = end.Status ?? await loans.StatusAsync(snapshot, cancellationToken);
        terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow), status.Decision is { } decision ? decision : status);
        if (status.Step == LoanStep.UnderReview)
        {
            terminal.Note($"The application is under review.");
            terminal.Hint("Next", session.Next("review", id));
        }
        return ExitCodes.Of(status, session.Get(CommonOptions.ExitStatus));
    }

    public static Task<T> ForDecisionAsync<T>(
        Session session, string id, TimeSpan? limit, Func<Task<T>> wait, CancellationToken cancellationToken) => session.WaitAsync(
            "No decision", $"{id} continues in Temporal.", limit, wait, cancellationToken,
            ("Status", session.Next("status", id)), ("Follow", session.Next("watch", id)), ("Cancel", session.Next("cancel", id)));

    public static async Task<LoanProgress> FollowAsync(
        Session session, LoanClient loans, string id, FollowOptions options, Action<LoanProgress> observe,
        CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(session, loans, id);
        LoanProgress? last = null;
        await foreach (var progress in loans.FollowAsync(id, options, cancellationToken))
        {
            observe(last = progress);
            await warnings.CheckAsync(progress.Snapshot, cancellationToken);
        }
        return last!;
    }
}
