using Temporalio.Api.History.V1;

namespace LoanApproval.Scenarios.Histories;

// Reads the activities of a run from its event history. Attempts that leave no event come from the observer.
internal static class HistoryStories
{
    public static IReadOnlyList<ActivityStory> Read(string runId, IReadOnlyCollection<HistoryEvent> events, AttemptObserver observer)
    {
        var starts = events.Where(e => e.EventType == EventType.ActivityTaskStarted)
            .ToDictionary(e => e.ActivityTaskStartedEventAttributes.ScheduledEventId);
        var ends = events.Where(e => ScheduledBy(e) != 0).ToDictionary(ScheduledBy);
        return
        [
            .. events.Where(e => e.EventType == EventType.ActivityTaskScheduled).Select(scheduled =>
            {
                var attributes = scheduled.ActivityTaskScheduledEventAttributes;
                var attempts = new SortedDictionary<int, Attempt>(observer.Of(runId, attributes.ActivityId).ToDictionary());
                starts.TryGetValue(scheduled.EventId, out var start);
                ends.TryGetValue(scheduled.EventId, out var end);
                AddLast(attempts, start, end);
                return new ActivityStory(
                    attributes.ActivityType.Name, WithDelays([.. attempts.Values], RetryRule.Of(attributes.RetryPolicy)), EndOf(end));
            }),
        ];
    }

    private static void AddLast(SortedDictionary<int, Attempt> attempts, HistoryEvent? start, HistoryEvent? end)
    {
        var number = start?.ActivityTaskStartedEventAttributes.Attempt ?? Math.Max(1, attempts.Keys.LastOrDefault());
        if (start?.ActivityTaskStartedEventAttributes.LastFailure is { } before && number > 1)
            attempts[number - 1] = Known(attempts, number - 1) with { Failure = FailureInfo.Of(before) };
        attempts[number] = Known(attempts, number) with
        {
            Started = start?.EventTime.ToDateTimeOffset() ?? Known(attempts, number).Started,
            Worker = start?.ActivityTaskStartedEventAttributes.Identity ?? Known(attempts, number).Worker,
            Ended = end?.EventTime.ToDateTimeOffset(),
            Failure = FailureInfo.Of(end?.ActivityTaskFailedEventAttributes?.Failure ?? end?.ActivityTaskTimedOutEventAttributes?.Failure),
        };
    }

    private static Attempt Known(SortedDictionary<int, Attempt> attempts, int number) =>
        attempts.TryGetValue(number, out var known) ? known : new Attempt { Number = number };

    private static Attempt[] WithDelays(List<Attempt> attempts, RetryRule rule) =>
    [
        .. attempts.Select((attempt, index) => index == attempts.Count - 1
            ? attempt with { Delay = null }
            : attempt with
            {
                ExpectedDelay = rule.After(attempt.Number, attempt.Failure?.NextRetryDelay),
                Waited = attempts[index + 1].Number == attempt.Number + 1 ? attempts[index + 1].Started - attempt.Ended : null,
            }),
    ];

    private static string EndOf(HistoryEvent? end) => end?.EventType switch
    {
        EventType.ActivityTaskCompleted => "completed",
        EventType.ActivityTaskFailed => $"failed ({end.ActivityTaskFailedEventAttributes.RetryState})",
        EventType.ActivityTaskTimedOut => $"timed out ({end.ActivityTaskTimedOutEventAttributes.RetryState})",
        EventType.ActivityTaskCanceled => "cancelled",
        _ => "open",
    };

    private static long ScheduledBy(HistoryEvent e) => e.EventType switch
    {
        EventType.ActivityTaskCompleted => e.ActivityTaskCompletedEventAttributes.ScheduledEventId,
        EventType.ActivityTaskFailed => e.ActivityTaskFailedEventAttributes.ScheduledEventId,
        EventType.ActivityTaskTimedOut => e.ActivityTaskTimedOutEventAttributes.ScheduledEventId,
        EventType.ActivityTaskCanceled => e.ActivityTaskCanceledEventAttributes.ScheduledEventId,
        _ => 0,
    };
}
