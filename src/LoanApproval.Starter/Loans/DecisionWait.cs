using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;

namespace LoanApproval.Starter.Loans;

/// <summary>Waits until an application is decided, or until a person is asked.</summary>
internal sealed class DecisionWait(Session session, LoanClient loans)
{
    /// <exception cref="StarterException">The run failed, or the limit passed.</exception>
    public async Task<WaitEnd> RunAsync(string applicationId, TimeSpan? limit, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limit is { } time) limited.CancelAfter(time);
        try
        {
            return await ProgressIndicator.WhileAsync(
                session.Terminal,
                $"{applicationId}: waiting for the decision",
                sign => FollowAsync(applicationId, sign, limited.Token));
        }
        catch (Exception e) when (CommandRunner.IsCancellation(e) && cancellationToken.IsCancellationRequested)
        {
            SayWhatGoesOn(applicationId);
            throw;
        }
        catch (Exception e) when (CommandRunner.IsCancellation(e) && limited.IsCancellationRequested)
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"No decision within {Durations.Say(limit!.Value)}. {applicationId} goes on.",
                $"Look:  {session.Next($"status {applicationId}")}");
        }
    }

    private async Task<WaitEnd> FollowAsync(string applicationId, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(new Workers(loans.Client), sign);
        await foreach (var snapshot in new Follower(loans, sign).FollowAsync(applicationId, null, cancellationToken))
        {
            if (snapshot.UnderReview) return new(snapshot, await loans.StatusAsync(snapshot, cancellationToken));
            if (!snapshot.Open) return await EndAsync(snapshot, cancellationToken);
            sign.Say(Progress.Line(snapshot));
            await warnings.LookAsync(snapshot, cancellationToken);
        }
        throw new InvalidOperationException("The stream of snapshots ends with a closed workflow.");
    }

    private async Task<WaitEnd> EndAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var decision = await loans.DecisionAsync(snapshot.ApplicationId, cancellationToken);
        return new(snapshot, new LoanStatus { Step = LoanStep.Decided, Decision = decision });
    }

    private void SayWhatGoesOn(string applicationId)
    {
        session.Terminal.Note($"Interrupted: this program ends; {applicationId} goes on in Temporal.");
        session.Terminal.Note($"  Look:    {session.Next($"status {applicationId}")}");
        session.Terminal.Note($"  Follow:  {session.Next($"watch {applicationId}")}");
        session.Terminal.Note($"  Stop it: {session.Next($"cancel {applicationId}")}");
    }
}
