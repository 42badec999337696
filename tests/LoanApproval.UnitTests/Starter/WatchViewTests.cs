using LoanApproval.Client.Following;
using LoanApproval.Client.Loans;
using LoanApproval.Starter.Console;
using LoanApproval.UnitTests.Client;
using Spectre.Console;

namespace LoanApproval.UnitTests.Starter;

public sealed class WatchViewTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly string[] _documents = [.. Enumerable.Range(1, 20).Select(n => $"d{n}")];
    private readonly WatchView _view = new(
        "A-1", new() { ApplicationId = "A-1", ApplicantId = "alice", Amount = 25_000m, DocumentIds = _documents }, "loan review A-1");
    private LoanProgress? _progress;

    [Fact]
    public void Step_that_ended_has_a_tick_and_its_duration()
    {
        Observe(_now, Activity("CheckCreditScore") with { Scheduled = _now.AddSeconds(-1) });
        Observe(_now.AddSeconds(1), Activity("VerifyDocuments") with { Scheduled = _now.AddSeconds(1), Heartbeat = Verified(8) });
        Lines(_now.AddSeconds(3)).Should().Equal(
            "A-1  25,000.00 USD over 60 months for alice",
            "✔ credit check    2.0 s",
            "▸ documents       8 of 20, 2.0 s",
            "    attempt 1 of 3, running on 31140@vm",
            "· decision",
            "· notification");
    }

    [Fact]
    public void Retry_shows_the_failure_and_counts_down()
    {
        Observe(_now, Activity("VerifyDocuments") with
        {
            Attempt = 2,
            Running = false,
            LastFailure = OpenActivity.HeartbeatTimeout,
            NextAttempt = _now.AddSeconds(5),
        });
        Lines(_now.AddSeconds(2)).Should().ContainInOrder(
            "✔ credit check", "    attempt 2 of 3, waiting for the next attempt", "    Heartbeat timeout", "    next attempt in 3.0 s");
    }

    [Fact]
    public void Attempt_after_a_lost_worker_shows_where_it_resumed()
    {
        var first = Activity("VerifyDocuments") with { Heartbeat = Verified(16) };
        Observe(_now, first);
        Observe(_now.AddSeconds(5), first with { Attempt = 2, LastFailure = OpenActivity.HeartbeatTimeout });
        Observe(_now.AddSeconds(6), first with { Attempt = 2, Heartbeat = Verified(18), LastFailure = OpenActivity.HeartbeatTimeout });
        Lines(_now.AddSeconds(6)).Should().ContainInOrder(
            "▸ documents       18 of 20, 6.0 s", "    attempt 2 of 3, running on 31140@vm, resumed after 16 of 20");
    }

    [Fact]
    public void Decided_application_has_no_open_step()
    {
        var decision = Decision(LoanOutcome.Approved);
        Observe(_now, Activity("CheckCreditScore"));
        Observe(_now.AddSeconds(1), Activity("VerifyDocuments"));
        Observe(
            _now.AddSeconds(3),
            new LoanProgress(
                Snapshot() with { Status = WorkflowExecutionStatus.Completed }, new() { Step = LoanStep.Decided, Decision = decision }));
        Lines(_now.AddSeconds(3)).Skip(1).Should().OnlyContain(line => line.StartsWith('✔'));
    }

    [Fact]
    public void Step_that_failed_before_the_review_has_a_cross()
    {
        Observe(_now, Activity("CheckCreditScore"));
        Observe(_now.AddSeconds(1), Activity("VerifyDocuments"));
        Observe(_now.AddSeconds(2), new LoanProgress(Snapshot() with { LoanStatus = "underReview" }, null));
        Lines(_now.AddSeconds(2)).Skip(1).Take(4).Should()
            .Equal("✔ credit check    1.0 s", "✘ documents       2.0 s", "· decision", "· notification");
    }

    [Theory]
    [InlineData(LoanOutcome.Approved, null, "✔ credit check", "✔ documents", "✔ decision", "✔ notification")]
    [InlineData(LoanOutcome.Declined, "Insufficient credit score", "✔ credit check", "· documents", "✔ decision", "✔ notification")]
    [InlineData(LoanOutcome.Declined, "Document verification failed",
        "✔ credit check", "✔ documents", "✔ decision", "✔ notification")]
    public void Steps_of_an_earlier_decision_have_ticks_if_they_were_done(LoanOutcome outcome, string? reason, params string[] lines)
    {
        var decision = Decision(outcome) with { Reason = reason, CreditReportId = "R-1" };
        Observe(
            _now,
            new LoanProgress(
                Snapshot() with { Status = WorkflowExecutionStatus.Completed }, new() { Step = LoanStep.Decided, Decision = decision }));
        Lines(_now).Skip(1).Should().Equal(lines);
    }

    [Fact]
    public void Review_shows_the_reason_and_the_command()
    {
        Observe(_now, new LoanProgress(
            Snapshot() with { LoanStatus = "underReview" },
            new LoanStatus { Step = LoanStep.UnderReview, Referral = "Credit check failed" }));
        Lines(_now).Should().ContainInOrder("! manual review   Credit check failed", "    loan review A-1");
    }

    [Fact]
    public void Failing_workflow_task_is_shown_with_what_to_do()
    {
        Observe(_now, new LoanProgress(Snapshot() with { TaskFailure = new(7, "NonDeterministicError", "TMPRL1100") }, null));
        Lines(_now).Should().Contain(
            line => line.Contains("keeps failing") && line.Contains("TMPRL1100")).And.Contain(line => line.Contains("Roll back"));
    }

    private void Observe(DateTimeOffset now, params OpenActivity[] activities) =>
        Observe(now, new LoanProgress(Snapshot() with { Activities = [.. activities.Select(activity => activity.ToPending())] }, null));

    private void Observe(DateTimeOffset now, LoanProgress progress)
    {
        _progress = progress;
        _view.Observe(progress.Snapshot, now);
    }

    private List<string> Lines(DateTimeOffset now) => [.. _view.Lines(_progress!, now).Select(Markup.Remove)];

    private static OpenActivity Activity(string type) => new(type) { Worker = "31140@vm", Scheduled = _now };

    private static LoanDecision Decision(LoanOutcome outcome) => new()
    {
        ApplicationId = "A-1",
        ApplicantId = "alice",
        Outcome = outcome,
        Approved = outcome == LoanOutcome.Approved,
        Amount = 25_000m,
        Currency = "USD",
        TermMonths = 60,
        DecidedAt = _now,
        DecidedBy = LoanDecision.ByRules,
        Notification = NotificationStatus.Sent,
    };

    private static string Verified(int count) => JsonSerializer.Serialize(_documents[..count]);

    private static ApplicationSnapshot Snapshot() => new()
    {
        ApplicationId = "A-1",
        WorkflowId = "loan-A-1",
        RunId = "r",
        Status = WorkflowExecutionStatus.Running,
        StartTime = _now,
    };
}
