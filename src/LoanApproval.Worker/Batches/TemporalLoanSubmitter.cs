using LoanApproval.Client;
using LoanApproval.Client.Following;

namespace LoanApproval.Worker.Batches;

internal sealed class TemporalLoanSubmitter(ITemporalClient client) : ILoanSubmitter
{
    // A pause ends when the workflow ends, so polling only has to notice a referral.
    private static readonly FollowOptions _slowPolling = new() { FirstPause = TimeSpan.FromSeconds(1), Interval = TimeSpan.FromSeconds(5) };
    private readonly LoanClient _loans = new(client);

    public async Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        try
        {
            await _loans.StartAsync(application, cancellationToken, restartFailed);
            await foreach (var progress in _loans.FollowAsync(application.ApplicationId, _slowPolling, cancellationToken))
            {
                if (progress.Snapshot.UnderReview) return new(BatchRowStatus.Referred, Reason: "Waiting for manual review");
                if (progress.Decision is { } decision) return Decided(decision);
            }
            return Decided(await _loans.ResultAsync(application.ApplicationId, cancellationToken));
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.DifferentData)
        {
            return new(null, Differences: e.Differences.Count > 0
                ? e.Differences : [new("applicationId", "already exists with data that is not a valid application")]);
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.NoDecision) { return new(BatchRowStatus.Failed, Reason: e.Message); }
    }

    private static SubmissionOutcome Decided(LoanDecision decision) => new(decision.Outcome switch
    {
        LoanOutcome.Approved => BatchRowStatus.Approved,
        LoanOutcome.Declined => BatchRowStatus.Declined,
        _ => BatchRowStatus.Expired,
    }, decision, decision.Reason);
}
