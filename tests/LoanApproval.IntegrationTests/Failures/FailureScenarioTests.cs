using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.IntegrationTests.Failures;

/// <summary>What goes wrong with a partner, and how the workflow answers it; read from the event history and the partner's own count.</summary>
[Collection(TemporalCollection.Name)]
public sealed class FailureScenarioTests(FailureSystemFixture fixture) : IClassFixture<FailureSystemFixture>
{
    // For all attempts of an activity and the waits between them; the server adds no jitter.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(0.5);
    private readonly LoanSystem system = fixture.System;

    [Fact]
    public async Task Two_503_are_retried_after_one_and_two_seconds_and_the_loan_is_approved()
    {
        var (decision, history) = await DecideAsync("flaky-bureau");
        decision.Approved.Should().BeTrue();
        var started = history.Started("CheckCreditScore");
        started.Attempt.Should().Be(3);
        started.LastFailure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        history.Duration("CheckCreditScore").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(3) + Tolerance);
        (await system.CountsAsync("flaky-bureau")).Pulls.Should().Be(1);
    }

    [Fact]
    public async Task Retry_After_is_the_next_delay_in_place_of_the_back_off()
    {
        var (decision, history) = await DecideAsync("rate-limited");
        decision.Approved.Should().BeTrue();
        history.Started("CheckCreditScore").Attempt.Should().Be(2);
        // The back-off alone would have been 1 s.
        history.Duration("CheckCreditScore").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(3) + Tolerance);
    }

    [Fact]
    public async Task A_bureau_that_hangs_fires_start_to_close_and_the_next_attempt_succeeds()
    {
        var (decision, history) = await DecideAsync("slow-bureau");
        decision.Approved.Should().BeTrue();
        var started = history.Started("CheckCreditScore");
        started.Attempt.Should().Be(2);
        started.LastFailure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.StartToClose);
        // The time-out of 2 s, and 1 s of back-off.
        history.Duration("CheckCreditScore").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(3) + Tolerance);
        (await system.CountsAsync("slow-bureau")).Pulls.Should().Be(1);
    }

    [Fact]
    public async Task A_bureau_that_stays_down_uses_up_three_attempts_and_a_person_is_asked()
    {
        var loan = await system.StartLoanAsync("bureau-down", "bureau-down");
        (await LoanSystem.WaitForReferralAsync(loan)).Should().Contain("credit check").And.Contain("503").And.Contain("all attempts are used up");
        var history = await LoanSystem.HistoryAsync(loan);
        history.Started("CheckCreditScore").Attempt.Should().Be(3);
        history.Failed("CheckCreditScore").RetryState.Should().Be(RetryState.MaximumAttemptsReached);
        history.Failed("CheckCreditScore").Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        history.Duration("CheckCreditScore").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(3) + Tolerance);
        (await loan.DescribeAsync()).TypedSearchAttributes.Get(LoanSearchAttributes.Status).Should().Be("underReview");
    }

    [Fact]
    public async Task A_verifier_that_stays_down_uses_up_the_budget_of_schedule_to_close()
    {
        var loan = await system.StartLoanAsync("budget-spent", "budget-spent");
        (await LoanSystem.WaitForReferralAsync(loan)).Should().Contain("document verification").And.Contain("time for all attempts");
        var history = await LoanSystem.HistoryAsync(loan);
        history.Failed("VerifyDocuments").RetryState.Should().Be(RetryState.Timeout);
        // After 0, 1, 3 and 7 s; the next one, at 15 s, would be past the budget of 15 s: the server gives up at once.
        history.Started("VerifyDocuments").Attempt.Should().Be(4);
        history.Duration("VerifyDocuments").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7)).And.BeLessThan(TimeSpan.FromSeconds(7) + Tolerance);
        (await loan.QueryAsync(w => w.Status())).DocumentsVerified.Should().Be(0);
    }

    [Fact]
    public async Task A_stuck_verifier_loses_the_heartbeat_and_the_next_attempt_goes_on()
    {
        var (decision, history) = await DecideAsync("lost-heartbeat", "d1", "d2", "d3");
        decision.Approved.Should().BeTrue();
        var started = history.Started("VerifyDocuments");
        started.Attempt.Should().Be(2);
        started.LastFailure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.Heartbeat);
        // Heartbeats vouch for the document for 1 s; 2 s after the last one the time-out fires, and 1 s is the back-off.
        history.Duration("VerifyDocuments").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3)).And.BeLessThan(TimeSpan.FromSeconds(4) + Tolerance);
        (await system.CountsAsync("lost-heartbeat")).Documents.Should().Be(3);
    }

    [Fact]
    public async Task Broken_JSON_is_retried_with_the_same_key_and_pulls_once()
    {
        var (decision, history) = await DecideAsync("garbled-answer");
        decision.Approved.Should().BeTrue();
        history.Started("CheckCreditScore").Attempt.Should().Be(2);
        history.Started("CheckCreditScore").LastFailure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.GarbledAnswer);
        history.Duration("CheckCreditScore").Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1)).And.BeLessThan(TimeSpan.FromSeconds(1) + Tolerance);
        (await system.CountsAsync("garbled-answer")).Pulls.Should().Be(1);
    }

    [Fact]
    public async Task A_connection_cut_after_the_work_is_retried_with_the_same_key_and_pulls_once()
    {
        var (decision, history) = await DecideAsync("cut-connection");
        decision.Approved.Should().BeTrue();
        history.Started("CheckCreditScore").Attempt.Should().Be(2);
        (await system.CountsAsync("cut-connection")).Pulls.Should().Be(1);
    }

    [Theory]
    [InlineData("wrong-report", "another applicant's report")]
    [InlineData("missing-score", "without a score")]
    public async Task A_wrong_report_is_not_retried_and_a_person_is_asked(string applicant, string why)
    {
        var loan = await system.StartLoanAsync(applicant, applicant);
        (await LoanSystem.WaitForReferralAsync(loan)).Should().Contain(why).And.Contain("trying again would not help");
        var history = await LoanSystem.HistoryAsync(loan);
        history.Started("CheckCreditScore").Attempt.Should().Be(1);
        history.Failed("CheckCreditScore").RetryState.Should().Be(RetryState.NonRetryableFailure);
        history.Failed("CheckCreditScore").Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.WrongReport);
    }

    private async Task<(LoanDecision Decision, LoanHistory History)> DecideAsync(string scenario, params string[] documents)
    {
        var loan = await system.StartLoanAsync(scenario, scenario, documents);
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        var history = await LoanSystem.HistoryAsync(loan);
        history.FailedWorkflowTasks.Should().Be(0);
        system.Loans(scenario).Should().Be(1);
        return (decision, history);
    }
}
