using System.Runtime.CompilerServices;

namespace LoanApproval.Client.Following;

// The only loop that follows a loan. The calls that it makes handle outages.
internal sealed class LoanFollower(LoanReader reader, FollowOptions options)
{
    private const double Growth = 1.5;

    private (string Key, LoanStatus? Status) _queried = ("", null);

    // Ends with the decision, or with the closed workflow.
    public async IAsyncEnumerable<LoanProgress> FollowAsync(
        string applicationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.Limit is { } limit && limit <= DurationText.LongestTimer) limited.CancelAfter(limit);
        try
        {
            Task? closed = null;
            for (var pause = options.FirstPause; ; pause = pause * Growth < options.Interval ? pause * Growth : options.Interval)
            {
                LoanProgress progress;
                try
                {
                    progress = await LookAsync(applicationId, limited.Token);
                }
                catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
                {
                    throw LimitPassed(applicationId, e);
                }
                yield return progress;
                if (!progress.Snapshot.Open || (progress.Decision is not null && !options.WaitForNotification)) yield break;
                try
                {
                    // After an outage the long poll has failed: the next pause begins a new one.
                    if (closed is null or { IsCompleted: true }) closed = ClosedAsync(applicationId, limited.Token);
                    await Task.WhenAny(closed, Task.Delay(pause, limited.Token));
                    limited.Token.ThrowIfCancellationRequested();
                }
                catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
                {
                    throw LimitPassed(applicationId, e);
                }
            }
        }
        finally
        {
            // The caller may stop before the workflow ends. Otherwise the long poll would last as long as the workflow.
            await limited.CancelAsync();
        }
    }

    private async Task<LoanProgress> LookAsync(string applicationId, CancellationToken cancellationToken)
    {
        var snapshot = await reader.DescribeAsync(applicationId, cancellationToken);
        if (snapshot.Status == WorkflowExecutionStatus.Completed)
        {
            var decision = await reader.ResultAsync(applicationId, cancellationToken);
            return new(snapshot, new LoanStatus { Step = LoanStep.Decided, Decision = decision });
        }
        return new(snapshot, snapshot.Open ? await StatusAsync(snapshot, cancellationToken) : null);
    }

    private async Task<LoanStatus?> StatusAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.TaskFailure is not null || (!snapshot.UnderReview && !snapshot.Decided && !options.QueryStatus)) return null;
        var activities = snapshot.Activities.Select(a => $"{a.Type} {a.Attempt} {a.State} {a.Completed}");
        var key = $"{snapshot.RunId} {snapshot.LoanStatus} {string.Join(';', activities)}";
        // A query costs a workflow task: the same snapshot has the same status, unless no worker responded.
        if (_queried.Status is null || _queried.Key != key)
            _queried = (key, await reader.QueryAsync(snapshot.ApplicationId, cancellationToken));
        return _queried.Status;
    }

    private async Task ClosedAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ResultAsync(applicationId, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or LoanClientException)
        {
            // The next look sees how the workflow ended.
        }
    }

    private LoanClientException LimitPassed(string applicationId, Exception e) => new(
        LoanClientError.LimitPassed,
        $"No decision on {applicationId} within {DurationText.Format(options.Limit!.Value)}. The application continues.",
        e);
}
