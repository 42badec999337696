namespace LoanApproval.Starter.Commands;

internal static class LoanWait
{
    public static Task<T> ForDecisionAsync<T>(
        Session session, string id, TimeSpan? limit, Func<Task<T>> wait, CancellationToken cancellationToken) =>
        session.WaitAsync(
            "No decision",
            $"{id} continues in Temporal.",
            limit,
            wait,
            cancellationToken,
            ("Look", session.Next("status", id)),
            ("Follow", session.Next("watch", id)),
            ("Cancel", session.Next("cancel", id)));

    // Returns the last look: the end, or the first look that returns false.
    public static async Task<LoanProgress> FollowAsync(
        LoanClient loans, string id, FollowOptions options, ProgressIndicator indicator, Func<LoanProgress, bool> look,
        CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(loans.Pollers, indicator);
        LoanProgress? last = null;
        await foreach (var progress in loans.FollowAsync(id, options, cancellationToken))
        {
            last = progress;
            if (!look(progress)) break;
            await warnings.CheckAsync(progress.Snapshot, cancellationToken);
        }
        return last!;
    }
}
