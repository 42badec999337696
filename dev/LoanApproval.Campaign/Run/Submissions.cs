using System.Collections.Concurrent;
using LoanApproval.Client;
using LoanApproval.Client.Errors;
using LoanApproval.Client.Following;
using LoanApproval.Contracts.Review;

namespace LoanApproval.Campaign.Run;

// Submits applications, reviews those that are referred, and collects the decisions.
internal sealed class Submissions(LoanClient client)
{
    public const string Reviewer = "campaign";

    private static readonly FollowOptions _follow = new() { Interval = TimeSpan.FromSeconds(2), WaitForNotification = true };
    private readonly ConcurrentDictionary<string, bool> _reviewed = new(StringComparer.Ordinal);

    // Applications that ended without a decision, and why.
    public ConcurrentDictionary<string, string> Failures { get; } = new(StringComparer.Ordinal);

    public int Reviews => _reviewed.Count;

    // Submits the application and follows it to its decision; null if there is none by the deadline.
    public async Task<LoanDecision?> DecideAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        try
        {
            await client.StartAsync(application, cancellationToken);
            await foreach (var progress in client.FollowAsync(application.ApplicationId, _follow, cancellationToken))
                if (progress.Snapshot.UnderReview && progress.Decision is null) await ReviewAsync(application, cancellationToken);
            return await client.ResultAsync(application.ApplicationId, cancellationToken);
        }
        catch (LoanClientException e)
        {
            Failures[application.ApplicationId] = e.Message;
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // The decision that the application must have.
    public Expected ExpectedOf(LoanApplication application) =>
        _reviewed.ContainsKey(application.ApplicationId) ? Oracle.ReviewOf(application, Reviewer) : Oracle.Of(application);

    // Decides as the rules would have decided without faults.
    private async Task ReviewAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var review = new ReviewRequest { Approve = Oracle.Of(application).Outcome == LoanOutcome.Approved, Reviewer = Reviewer };
        try
        {
            await client.ReviewAsync(application.ApplicationId, review, updateId: null, cancellationToken);
            _reviewed[application.ApplicationId] = true;
        }
        catch (LoanClientException e) when (e.Error is LoanClientError.ApprovalFailed or LoanClientError.ReviewRejected)
        {
            // The booking failed, or an earlier review was accepted but its response was lost. The next status shows which.
            _reviewed[application.ApplicationId] = true;
        }
    }
}
