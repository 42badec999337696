using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// How long retries and timeouts take, read from the event history. The consequences of a failure are in ScenarioTests and in the fault
// matrix.
[Collection(TemporalCollection.Name)]
public sealed class RetryDurationTests(RetryDurationFixture fixture) : IClassFixture<RetryDurationFixture>
{
    private const string Credit = ActivityNames.CheckCreditScore;
    private const string Documents = ActivityNames.VerifyDocuments;

    // The tolerance for all attempts of an activity and the waits between them. The server adds no jitter.
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(0.7);

    [Fact]
    public async Task Two_503_responses_are_retried_after_one_and_two_seconds()
    {
        var history = await fixture.ApprovedAsync("flaky-bureau");
        history.Started(Credit).Attempt.Should().Be(3);
        ShouldTake(history.Duration(Credit), 3);
    }

    [Fact]
    public async Task Retry_After_replaces_the_backoff()
    {
        var history = await fixture.ApprovedAsync("rate-limited");
        history.Started(Credit).Attempt.Should().Be(2);
        // The backoff would have been 1 s.
        ShouldTake(history.Duration(Credit), 3);
    }

    [Fact]
    public async Task Start_to_close_ends_an_attempt_that_hangs()
    {
        var history = await fixture.ApprovedAsync("slow-bureau");
        history.Started(Credit).LastFailure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.StartToClose);
        // The timeout of 2 s and a backoff of 1 s.
        ShouldTake(history.Duration(Credit), 3);
    }

    [Fact]
    public async Task Three_attempts_take_three_seconds_when_the_bureau_stays_down()
    {
        var history = await fixture.ReferredAsync("bureau-down");
        history.Failed(Credit).RetryState.Should().Be(RetryState.MaximumAttemptsReached);
        ShouldTake(history.Duration(Credit), 3);
    }

    [Fact]
    public async Task Schedule_to_close_ends_the_attempts_before_one_that_would_start_too_late()
    {
        var history = await fixture.ReferredAsync("budget-spent");
        history.Failed(Documents).RetryState.Should().Be(RetryState.Timeout);
        // After 0, 1, 3 and 7 s. The next attempt, after 15 s, would start too late, so the server gives up at once.
        history.Started(Documents).Attempt.Should().Be(4);
        ShouldTake(history.Duration(Documents), 7);
    }

    [Fact]
    public async Task Heartbeat_timeout_ends_an_attempt_whose_verifier_is_stuck()
    {
        var history = await fixture.ApprovedAsync("lost-heartbeat");
        history.Started(Documents).Attempt.Should().Be(2);
        history.Started(Documents).LastFailure.TimeoutFailureInfo.TimeoutType.Should().Be(TimeoutType.Heartbeat);
        // The worker sends heartbeats for 1 s, the timeout is 2 s, and the backoff is 1 s.
        history.Duration(Documents).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3))
            .And.BeLessThan(TimeSpan.FromSeconds(4) + _tolerance);
        (await fixture.System.CountsAsync("lost-heartbeat")).Documents.Should().Be(3);
    }

    [Fact]
    public async Task Malformed_JSON_is_retried_after_one_second()
    {
        var history = await fixture.ApprovedAsync("garbled-answer");
        history.Started(Credit).LastFailure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.GarbledAnswer);
        ShouldTake(history.Duration(Credit), 1);
    }

    private static void ShouldTake(TimeSpan duration, double seconds) =>
        duration.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds)).And.BeLessThan(TimeSpan.FromSeconds(seconds) + _tolerance);
}
