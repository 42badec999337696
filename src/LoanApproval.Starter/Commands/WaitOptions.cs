namespace LoanApproval.Starter.Commands;

// The options of the commands that wait for a decision.
internal sealed class WaitOptions
{
    // Hidden, because it is the default; a script may state it.
    private readonly Option<bool> _wait = new("--wait") { Hidden = true };
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait" };
    private readonly Option<TimeSpan?> _timeout = ApplicationOptions.Timeout("Maximum wait: 90s, 5m, 1h30m");
    private readonly Option<bool> _notification = new("--wait-notification")
    {
        Description = "Also wait until the applicant is notified (up to 24 hours)",
    };

    private readonly Option<bool> _exitStatus = ApplicationOptions.ExitStatus();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_wait, _noWait, _timeout, _notification, _exitStatus]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noWait) && (result.GetValue(_wait) || result.GetValue(_notification)))
                result.AddError("--no-wait excludes --wait and --wait-notification.");
        });
    }

    public bool Waits(ParseResult parsed) => !parsed.GetValue(_noWait);

    // Waits until the application is decided or under review, after which nothing happens until a reviewer decides.
    public async Task<int> WaitAsync(Session session, LoanClient loans, string id, ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new FollowOptions { Limit = parsed.GetValue(_timeout), WaitForNotification = parsed.GetValue(_notification) };
        var end = await LoanWait.ForDecisionAsync(session, id, options.Limit, () => ProgressIndicator.WhileAsync(
            session.Terminal, $"{id}: waiting for the decision", FollowAsync), cancellationToken);
        var snapshot = end.Snapshot;
        // Without a decision, the result says why.
        if (!snapshot.Open && end.Decision is null) await loans.ResultAsync(id, cancellationToken);
        var status = end.Status ?? await loans.StatusAsync(snapshot, cancellationToken);
        session.Terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow), status.Decision is { } decision ? decision : status);
        if (status.Step == LoanStep.UnderReview)
        {
            session.Terminal.Note($"The application is under review.");
            session.Terminal.Hint("Next", session.Next("review", id));
        }
        return ExitCodes.Of(status, parsed.GetValue(_exitStatus));

        Task<LoanProgress> FollowAsync(ProgressIndicator indicator) => LoanWait.FollowAsync(
            loans,
            id,
            options,
            indicator,
            progress =>
            {
                indicator.Say(ProgressLine.Of(progress.Snapshot));
                return !progress.Snapshot.UnderReview;
            },
            cancellationToken);
    }
}
