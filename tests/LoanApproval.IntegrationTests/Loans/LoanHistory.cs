using Temporalio.Api.History.V1;

namespace LoanApproval.IntegrationTests.Loans;

// An event history with the queries of the tests.
// Events: The events in order.
public sealed record LoanHistory(IReadOnlyList<HistoryEvent> Events)
{
    // The activities in the order in which they were scheduled.
    public IReadOnlyList<string> Scheduled =>
        [.. Events.Select(e => e.ActivityTaskScheduledEventAttributes?.ActivityType.Name).OfType<string>()];

    public int FailedWorkflowTasks => Events.Count(e => e.EventType is EventType.WorkflowTaskFailed);

    public HistoryEvent Last => Events[^1];

    // The start of an activity: its attempt, and the failure of the attempt before it.
    public ActivityTaskStartedEventAttributes Started(string activity, int which = 0) =>
        Of(activity, which, e => e.ActivityTaskStartedEventAttributes, a => a.ScheduledEventId);

    public ActivityTaskScheduledEventAttributes ScheduledAttributes(string activity, int which = 0) =>
        ScheduledEvents(activity)[which].ActivityTaskScheduledEventAttributes;

    public DateTimeOffset ScheduledAt(string activity, int which = 0) => ScheduledEvents(activity)[which].EventTime.ToDateTimeOffset();

    public ActivityTaskFailedEventAttributes Failed(string activity, int which = 0) =>
        Of(activity, which, e => e.ActivityTaskFailedEventAttributes, a => a.ScheduledEventId);

    public ActivityTaskTimedOutEventAttributes TimedOut(string activity, int which = 0) =>
        Of(activity, which, e => e.ActivityTaskTimedOutEventAttributes, a => a.ScheduledEventId);

    // The time from the scheduling of an activity to its completion or failure.
    public TimeSpan Duration(string activity, int which = 0)
    {
        var scheduled = ScheduledEvents(activity)[which];
        var end = Events.First(e =>
            e.ActivityTaskCompletedEventAttributes?.ScheduledEventId == scheduled.EventId
            || e.ActivityTaskFailedEventAttributes?.ScheduledEventId == scheduled.EventId
            || e.ActivityTaskTimedOutEventAttributes?.ScheduledEventId == scheduled.EventId
            || e.ActivityTaskCanceledEventAttributes?.ScheduledEventId == scheduled.EventId);
        return end.EventTime.ToDateTimeOffset() - scheduled.EventTime.ToDateTimeOffset();
    }

    private List<HistoryEvent> ScheduledEvents(string activity) =>
        [.. Events.Where(e => e.ActivityTaskScheduledEventAttributes?.ActivityType.Name == activity)];

    private T Of<T>(string activity, int which, Func<HistoryEvent, T?> attributes, Func<T, long> scheduledId)
        where T : class
    {
        var scheduled = ScheduledEvents(activity)[which].EventId;
        return Events.Select(attributes).OfType<T>().Single(a => scheduledId(a) == scheduled);
    }
}
