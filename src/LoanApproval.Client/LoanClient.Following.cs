using System.Runtime.CompilerServices;

namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    private const double PauseGrowth = 1.5;

    /// <summary>Returns one item per poll. The last item has the decision, or shows that the workflow ended without one.</summary>
    /// <exception cref="LoanClientException">The application does not exist, or the limit passed.</exception>
    public async IAsyncEnumerable<LoanProgress> FollowAsync(
        string applicationId, FollowOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.Limit is { } limit && limit <= DurationText.LongestTimer) limited.CancelAfter(limit);
        var follow = new Follow(this, applicationId, options, limited.Token);
        try
        {
            for (var pause = TimeSpan.Zero; ; pause = pause == TimeSpan.Zero ? options.FirstPause : pause * PauseGrowth)
            {
                if (pause > options.Interval) pause = options.Interval;
                LoanProgress progress;
                try
                {
                    if (pause > TimeSpan.Zero) await follow.PauseAsync(pause);
                    progress = await follow.PollAsync();
                }
                catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
                {
                    var limitText = DurationText.Format(options.Limit!.Value);
                    throw new LoanClientException(
                        LoanClientError.LimitPassed, $"No decision on {applicationId} within {limitText}. The application continues.", e);
                }
                yield return progress;
                if (!progress.Snapshot.Open || (progress.Decision is not null && !options.WaitForNotification)
                    || (progress.Snapshot.UnderReview && options.UntilReview)) yield break;
            }
        }
        finally
        {
            // Ends the long poll, which would otherwise last as long as the workflow.
            await limited.CancelAsync();
        }
    }

    /// <summary>Follows an application until the decision is recorded.</summary>
    /// <exception cref="LoanClientException">As for <see cref="FollowAsync"/>, or the workflow ended without a decision.</exception>
    public async Task<LoanDecision> DecisionAsync(string applicationId, FollowOptions options, CancellationToken cancellationToken)
    {
        LoanDecision? decision = null;
        await foreach (var progress in FollowAsync(applicationId, options, cancellationToken)) decision = progress.Decision;
        // If there is no decision, ResultAsync throws with the reason.
        return decision ?? await ResultAsync(applicationId, cancellationToken);
    }

    private sealed class Follow(LoanClient loans, string applicationId, FollowOptions options, CancellationToken cancellationToken)
    {
        private (string Key, LoanStatus? Status) _queried = ("", null);
        private Task? _closed;

        public async Task<LoanProgress> PollAsync()
        {
            var snapshot = await loans.DescribeAsync(applicationId, cancellationToken);
            if (snapshot.Open) return new(snapshot, await StatusAsync(snapshot));
            if (snapshot.Status != WorkflowExecutionStatus.Completed) return new(snapshot, null);
            var decision = await loans.ResultAsync(applicationId, cancellationToken);
            // The result does not contain the number of verified documents.
            var status = options.QueryStatus ? await loans.QueryAsync(applicationId, cancellationToken) : null;
            return new(snapshot, status ?? new LoanStatus { Step = LoanStep.Decided, Decision = decision });
        }

        // A pause also ends when the workflow ends. If an outage ended the long poll, the next pause starts a new one.
        public async Task PauseAsync(TimeSpan pause)
        {
            if (_closed is null or { IsCompleted: true }) _closed = loans.ResultAsync(applicationId, cancellationToken);
            // WhenAny ignores a failure of the long poll: the next poll shows how the workflow ended.
            await Task.WhenAny(_closed, Task.Delay(pause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        private async Task<LoanStatus?> StatusAsync(ApplicationSnapshot snapshot)
        {
            if (snapshot.TaskFailure is not null || (!snapshot.UnderReview && !snapshot.Decided && !options.QueryStatus)) return null;
            var activities = snapshot.Activities.Select(a => $"{a.Type} {a.Attempt} {a.State} {a.Completed}");
            var key = $"{snapshot.RunId} {snapshot.LoanStatus} {string.Join(';', activities)}";
            // A query costs a workflow task. An unchanged snapshot has the same status, so it is queried again only if no worker responded.
            if (_queried.Status is null || _queried.Key != key) _queried = (key, await loans.QueryAsync(applicationId, cancellationToken));
            return _queried.Status;
        }
    }
}
