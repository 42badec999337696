using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LoanApproval.Client.Reviews;
using Temporalio.Api.Common.V1;
using Temporalio.Api.Failure.V1;
using Temporalio.Api.History.V1;

namespace LoanApproval.UnitTests.Client;

public sealed class ReviewCaseTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly List<HistoryEvent> _events = [];

    [Fact]
    public void Completed_check_counts_as_done()
    {
        Complete("CheckCreditScore", """{"report": {"score": 720}}""");
        Complete("VerifyDocuments", "{}");
        ReviewCase.Of(_events).Should().Be(new ReviewCase { CreditChecked = true, CreditScore = 720, DocumentsChecked = true });
    }

    [Fact]
    public void Failed_check_does_not_count_as_done()
    {
        Schedule("CheckCreditScore");
        ReviewCase.Of(_events).Should().Be(new ReviewCase());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("""{"report": {"score": "high"}}""")]
    public void Unreadable_result_has_no_score(string result)
    {
        Complete("CheckCreditScore", result);
        ReviewCase.Of(_events).CreditScore.Should().BeNull();
    }

    [Fact]
    public void Deadline_is_the_end_of_the_open_timer()
    {
        var first = Timer(TimeSpan.FromHours(1));
        Add(new() { EventType = EventType.TimerCanceled, TimerCanceledEventAttributes = new() { StartedEventId = first } });
        Timer(TimeSpan.FromDays(3));
        ReviewCase.Of(_events).Deadline.Should().Be(_now.AddDays(3));
    }

    [Fact]
    public void Failed_approvals_are_counted_so_that_a_repeated_review_has_a_different_ID()
    {
        UpdateCompleted(new() { Failure = new Failure() });
        UpdateCompleted(new() { Success = new Payloads() });
        ReviewCase.Of(_events).FailedApprovals.Should().Be(1);
    }

    private long Schedule(string type) => Add(new()
    {
        EventType = EventType.ActivityTaskScheduled,
        ActivityTaskScheduledEventAttributes = new() { ActivityType = new() { Name = type } },
    });

    private void Complete(string type, string result)
    {
        var scheduled = Schedule(type);
        Add(new()
        {
            EventType = EventType.ActivityTaskCompleted,
            ActivityTaskCompletedEventAttributes = new()
            {
                ScheduledEventId = scheduled,
                Result = new() { Payloads_ = { new Payload { Data = ByteString.CopyFrom(result, Encoding.UTF8) } } },
            },
        });
    }

    private void UpdateCompleted(Temporalio.Api.Update.V1.Outcome outcome) => Add(new()
    {
        EventType = EventType.WorkflowExecutionUpdateCompleted,
        WorkflowExecutionUpdateCompletedEventAttributes = new() { Outcome = outcome },
    });

    private long Timer(TimeSpan after) => Add(new()
    {
        EventType = EventType.TimerStarted,
        TimerStartedEventAttributes = new() { StartToFireTimeout = Duration.FromTimeSpan(after) },
    });

    private long Add(HistoryEvent e)
    {
        e.EventId = _events.Count + 1;
        e.EventTime = Timestamp.FromDateTimeOffset(_now);
        _events.Add(e);
        return e.EventId;
    }
}
