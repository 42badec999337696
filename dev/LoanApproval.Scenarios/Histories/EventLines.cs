using Temporalio.Api.Common.V1;
using Temporalio.Api.History.V1;

namespace LoanApproval.Scenarios.Histories;

// Lists a history as the Web UI does: one line per event, with the details that a reader looks for.
internal static class EventLines
{
    // Example: ActivityTaskStarted CheckCreditScore, attempt 3, last failure PartnerUnavailable
    public static IReadOnlyList<string> Of(IReadOnlyCollection<HistoryEvent> events)
    {
        var types = events.Where(e => e.EventType == EventType.ActivityTaskScheduled)
            .ToDictionary(e => e.EventId, e => e.ActivityTaskScheduledEventAttributes.ActivityType.Name);
        return [.. events.Select(e => $"{e.EventType} {Details(e, types)}".TrimEnd())];
    }

    private static string Details(HistoryEvent e, Dictionary<long, string> types) => e.EventType switch
    {
        EventType.ActivityTaskScheduled => types[e.EventId],
        EventType.ActivityTaskStarted => Started(e.ActivityTaskStartedEventAttributes, types),
        EventType.ActivityTaskCompleted =>
            $"{types[e.ActivityTaskCompletedEventAttributes.ScheduledEventId]} {Text(e.ActivityTaskCompletedEventAttributes.Result)}",
        EventType.ActivityTaskFailed when e.ActivityTaskFailedEventAttributes is var failed =>
            $"{types[failed.ScheduledEventId]}, {failed.RetryState}, {Type(failed.Failure)}",
        EventType.ActivityTaskTimedOut when e.ActivityTaskTimedOutEventAttributes is var timedOut =>
            $"{types[timedOut.ScheduledEventId]}, {timedOut.RetryState}, {Type(timedOut.Failure)}",
        EventType.ActivityTaskCanceled => types[e.ActivityTaskCanceledEventAttributes.ScheduledEventId],
        EventType.WorkflowExecutionUpdateAccepted => e.WorkflowExecutionUpdateAcceptedEventAttributes.AcceptedRequest?.Input?.Name ?? "",
        EventType.WorkflowExecutionCompleted => Text(e.WorkflowExecutionCompletedEventAttributes.Result),
        _ => "",
    };

    private static string Started(ActivityTaskStartedEventAttributes started, Dictionary<long, string> types)
    {
        var line = $"{types[started.ScheduledEventId]}, attempt {started.Attempt}";
        if (FailureInfo.Of(started.LastFailure) is not { } failure) return line;
        var delay = started.LastFailure.ApplicationFailureInfo?.NextRetryDelay is { } asked
            ? $", nextRetryDelay {asked.ToTimeSpan().TotalSeconds:0.###} s" : "";
        return $"{line}, last failure {failure.Type}{delay}";
    }

    private static string? Type(Temporalio.Api.Failure.V1.Failure? failure) => FailureInfo.Of(failure)?.Type;

    private static string Text(Payloads? payloads) => string.Join(' ', payloads?.Payloads_.Select(p => p.Data.ToStringUtf8()) ?? []);
}
