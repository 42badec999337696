using LoanApproval.Client.Loans;
using LoanApproval.Scenarios.Histories;
using LoanApproval.UnitTests.Client;
using Microsoft.Extensions.Time.Testing;
using Temporalio.Api.Failure.V1;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class AttemptObserverTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(_start);
    private readonly AttemptObserver _observer;

    public AttemptObserverTests() => _observer = new(_time);

    [Fact]
    public void Observer_keeps_what_the_server_reports_between_two_attempts()
    {
        Look(attempt: 1, running: true, lastStarted: _start);
        Look(attempt: 2, running: false, lastEnded: _start.AddSeconds(1), failure: OpenActivity.PartnerUnavailable("503"),
            nextAttempt: _start.AddSeconds(2));
        Look(attempt: 2, running: true, lastStarted: _start.AddSeconds(2.01), failure: OpenActivity.PartnerUnavailable("503"));
        var attempts = _observer.Of("r", "1");
        attempts[1].Should().Be(new Attempt
        {
            Number = 1,
            Started = _start,
            Ended = _start.AddSeconds(1),
            Failure = new("PartnerUnavailable", "503"),
            Delay = TimeSpan.FromSeconds(1),
        });
        attempts[2].Started.Should().Be(_start.AddSeconds(2.01));
    }

    [Fact]
    public void Timed_out_attempt_ends_at_the_time_of_its_first_observation()
    {
        Look(attempt: 2, running: false, failure: OpenActivity.HeartbeatTimeout, nextAttempt: _start.AddSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Look(attempt: 2, running: true, lastStarted: _start.AddSeconds(1), failure: OpenActivity.HeartbeatTimeout);
        _observer.Of("r", "1")[1].Should().Match<Attempt>(a => a.Ended == _start && a.Delay == null);
    }

    [Fact]
    public void End_of_a_timed_out_attempt_is_unknown_when_the_next_one_is_already_running()
    {
        Look(attempt: 2, running: true, lastStarted: _start.AddSeconds(1), failure: OpenActivity.HeartbeatTimeout);
        _observer.Of("r", "1")[1].Ended.Should().BeNull();
    }

    private void Look(
        int attempt, bool running, DateTimeOffset? lastStarted = null, DateTimeOffset? lastEnded = null, Failure? failure = null,
            DateTimeOffset? nextAttempt = null) =>
        _observer.Look(new ApplicationSnapshot
        {
            ApplicationId = "A-1",
            WorkflowId = "loan-A-1",
            RunId = "r",
            Status = WorkflowExecutionStatus.Running,
            StartTime = _start,
            Activities =
            [
                new OpenActivity("CheckCreditScore")
                {
                    Attempt = attempt, Running = running, LastStarted = lastStarted, LastEnded = lastEnded, LastFailure = failure,
                    NextAttempt = nextAttempt,
                }.ToPending(),
            ],
        });
}
