using Temporalio.Api.History.V1;

namespace LoanApproval.Client.Reviews;

/// <summary>What a reviewer has to know that <c>status</c> does not say, read from the event history.</summary>
public sealed record ReviewCase
{
    /// <summary>Whether the credit check completed.</summary>
    public bool CreditChecked { get; init; }

    public int? CreditScore { get; init; }

    /// <summary>Whether the document verification completed, whatever it found.</summary>
    public bool DocumentsChecked { get; init; }

    /// <summary>When the application expires; null unless it is under review.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>How many approvals by a reviewer failed, after each of which the application was under review again.</summary>
    public int FailedApprovals { get; init; }

    internal static ReviewCase Of(IReadOnlyCollection<HistoryEvent> events)
    {
        var types = events.Where(e => e.EventType == EventType.ActivityTaskScheduled)
            .ToDictionary(e => e.EventId, e => e.ActivityTaskScheduledEventAttributes.ActivityType.Name);
        var completed = events.Where(e => e.EventType == EventType.ActivityTaskCompleted)
            .Select(e => e.ActivityTaskCompletedEventAttributes)
            .ToLookup(e => types.GetValueOrDefault(e.ScheduledEventId, ""));
        var credit = completed[ActivityNames.CheckCreditScore].LastOrDefault();
        return new()
        {
            CreditChecked = credit is not null,
            CreditScore = credit?.Result?.Payloads_.FirstOrDefault() is { } payload ? Score(payload.Data.Span) : null,
            DocumentsChecked = completed[ActivityNames.VerifyDocuments].Any(),
            Deadline = DeadlineIn(events),
            FailedApprovals = events.Count(e => e.WorkflowExecutionUpdateCompletedEventAttributes?.Outcome?.Failure is not null),
        };
    }

    private static DateTimeOffset? DeadlineIn(IReadOnlyCollection<HistoryEvent> events)
    {
        var ended = events
            .Select(e => e.TimerFiredEventAttributes?.StartedEventId ?? e.TimerCanceledEventAttributes?.StartedEventId ?? 0)
            .ToHashSet();
        return events.LastOrDefault(e => e.EventType == EventType.TimerStarted && !ended.Contains(e.EventId)) is { } timer
            ? timer.EventTime.ToDateTimeOffset() + timer.TimerStartedEventAttributes.StartToFireTimeout.ToTimeSpan()
            : null;
    }

    // Workers of another version may return something else.
    private static int? Score(ReadOnlySpan<byte> result)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckedCredit>(result, LoanJson.Options)?.Report?.Score;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record CheckedCredit(CreditReport? Report);

    private sealed record CreditReport(int? Score);
}
