namespace LoanApproval.Scenarios.Histories;

// Collects the attempts while an activity is retried. They leave no events: the history has only the last attempt.
internal sealed class AttemptObserver(TimeProvider time)
{
    private readonly Dictionary<(string RunId, string ActivityId), SortedDictionary<int, Attempt>> _seen = [];

    public void Look(ApplicationSnapshot snapshot)
    {
        foreach (var activity in snapshot.Activities)
            Look(snapshot.RunId, activity);
    }

    public IReadOnlyDictionary<int, Attempt> Of(string runId, string activityId) =>
        _seen.TryGetValue((runId, activityId), out var attempts) ? attempts : new SortedDictionary<int, Attempt>();

    private void Look(string runId, PendingActivity activity)
    {
        var key = (runId, activity.Info.ActivityId);
        if (!_seen.TryGetValue(key, out var attempts)) _seen[key] = attempts = [];
        if (activity.Running) Merge(attempts, activity.Attempt, a =>
            a with { Started = activity.LastStarted ?? a.Started, Worker = activity.Worker ?? a.Worker });
        if (activity.Attempt < 2) return;
        var ended = activity.Info.LastAttemptCompleteTime?.ToDateTimeOffset();
        Merge(attempts, activity.Attempt - 1, a => a with
        {
            // While the next attempt is waiting, the latest start is that of this attempt.
            Started = a.Started ?? (activity.Running ? null : activity.LastStarted),
            // The server does not report the end of a timed-out attempt, so the time when the next one was first seen waiting is used.
            Ended = ended ?? a.Ended ?? (activity.Running ? null : time.GetUtcNow()),
            Failure = activity.LastFailure ?? a.Failure,
            Delay = activity.NextAttempt - ended ?? a.Delay,
        });
    }

    private static void Merge(SortedDictionary<int, Attempt> attempts, int number, Func<Attempt, Attempt> change) =>
        attempts[number] = change(attempts.TryGetValue(number, out var known) ? known : new Attempt { Number = number });
}
