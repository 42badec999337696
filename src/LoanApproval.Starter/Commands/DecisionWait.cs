namespace LoanApproval.Starter.Commands;

// Waits until an application is decided or under review.
internal sealed class DecisionWait(Session session, LoanClient loans)
{
    public async Task<WaitEnd> RunAsync(
        string applicationId, TimeSpan? limit, bool waitForNotification, CancellationToken cancellationToken)
    {
        var options = new FollowOptions { Limit = limit, WaitForNotification = waitForNotification };
        try
        {
            return await ProgressIndicator.WhileAsync(
                session.Terminal,
                $"{applicationId}: waiting for the decision",
                indicator => FollowAsync(applicationId, options, indicator, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            SayWhatContinues(applicationId);
            throw;
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.LimitPassed)
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"No decision within {DurationDisplay.Say(limit!.Value)}. {applicationId} continues.",
                $"Look:  {session.Next("status", applicationId)}");
        }
    }

    private async Task<WaitEnd> FollowAsync(
        string applicationId, FollowOptions options, ProgressIndicator indicator, CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(loans.Pollers, indicator);
        await foreach (var progress in loans.FollowAsync(applicationId, options, cancellationToken))
        {
            var snapshot = progress.Snapshot;
            if (snapshot.UnderReview) return new(snapshot, progress.Status ?? await loans.StatusAsync(snapshot, cancellationToken));
            if (progress.Decision is not null && !(options.WaitForNotification && snapshot.Open)) return new(snapshot, progress.Status!);
            if (!snapshot.Open) await loans.ResultAsync(applicationId, cancellationToken);
            indicator.Say(ProgressLine.Of(snapshot));
            await warnings.CheckAsync(snapshot, cancellationToken);
        }
        throw new InvalidOperationException("FollowAsync ends with a decision or a closed workflow.");
    }

    private void SayWhatContinues(string applicationId)
    {
        session.Terminal.Note($"Interrupted. {applicationId} continues in Temporal.");
        session.Terminal.Note($"  Look:    {session.Next("status", applicationId)}");
        session.Terminal.Note($"  Follow:  {session.Next("watch", applicationId)}");
        session.Terminal.Note($"  Cancel:  {session.Next("cancel", applicationId)}");
    }
}
