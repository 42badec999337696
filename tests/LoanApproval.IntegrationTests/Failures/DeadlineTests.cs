using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// Schedule-to-start without a document worker, and the review deadline.
[Collection(TemporalCollection.Name)]
public sealed class DeadlineTests(DeadlineTests.Fixture fixture) : IClassFixture<DeadlineTests.Fixture>
{
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Application_expires_without_a_document_worker_or_a_reviewer()
    {
        var loan = await _system.StartLoanAsync("no-worker", "alice");
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        var history = await LoanSystem.HistoryAsync(loan);
        var timeout = history.TimedOut("VerifyDocuments");
        timeout.Failure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.ScheduleToStart);
        timeout.RetryState.Should().Be(RetryState.Timeout);
        history.Duration("VerifyDocuments").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2))
            .And.BeLessThan(TimeSpan.FromSeconds(2.5));

        decision.Outcome.Should().Be(LoanOutcome.Expired);
        decision.Approved.Should().BeFalse();
        decision.CreditScore.Should().Be(780);
        decision.Reason.Should().Be("No reviewer decided before the deadline");
        decision.Reasons.Should().ContainSingle().Which.Description.Should()
            .Be("The review of the application was not completed before its deadline");
        history.Events.Should().ContainSingle(e => e.EventType == EventType.TimerFired);
        _system.Loans("no-worker").Should().Be(0);
    }

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server)
    {
        protected override (string Name, string Value)[] WorkerSettings =>
        [
            ("Worker:TaskQueues", "loan-approval"),
            ("ActivityPolicies:VerifyDocuments:ScheduleToStartTimeout", "00:00:02"),
            ("Review:Deadline", "00:00:01"),
        ];
    }
}
