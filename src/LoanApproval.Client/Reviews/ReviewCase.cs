namespace LoanApproval.Client.Reviews;

/// <summary>What a reviewer needs to know beyond <c>status</c>, read from the event history.</summary>
public sealed record ReviewCase
{
    public bool CreditChecked { get; init; }
    public int? CreditScore { get; init; }
    public bool DocumentsChecked { get; init; }
    /// <summary>When the application expires; null unless it is under review.</summary>
    public DateTimeOffset? Deadline { get; init; }
    public int FailedApprovals { get; init; }

    internal static ReviewCase Of(IReadOnlyCollection<HistoryEvent> events)
    {
        var types = events.Where(e => e.EventType == EventType.ActivityTaskScheduled)
            .ToDictionary(e => e.EventId, e => e.ActivityTaskScheduledEventAttributes.ActivityType.Name);
        var completed = events.Where(e => e.EventType == EventType.ActivityTaskCompleted)
            .Select(e => e.ActivityTaskCompletedEventAttributes).ToLookup(e => types.GetValueOrDefault(e.ScheduledEventId, ""));
        var endedTimers = events
            .Select(e => e.TimerFiredEventAttributes?.StartedEventId ?? e.TimerCanceledEventAttributes?.StartedEventId ?? 0).ToHashSet();
        var timer = events.LastOrDefault(e => e.EventType == EventType.TimerStarted && !endedTimers.Contains(e.EventId));
        var credit = completed[ActivityNames.CheckCreditScore].LastOrDefault();
        return new()
        {
            CreditChecked = credit is not null,
            CreditScore = PayloadReader.Read<CheckedCredit>(credit?.Result)?.Report?.Score,
            DocumentsChecked = completed[ActivityNames.VerifyDocuments].Any(),
            Deadline = timer?.EventTime.ToDateTimeOffset() + timer?.TimerStartedEventAttributes.StartToFireTimeout.ToTimeSpan(),
            FailedApprovals = events.Count(e => e.WorkflowExecutionUpdateCompletedEventAttributes?.Outcome?.Failure is not null),
        };
    }

    private sealed record CheckedCredit(CreditReport? Report);
    private sealed record CreditReport(int? Score);
}
