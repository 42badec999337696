using LoanApproval.Scenarios.Checks;
using LoanApproval.Scenarios.Histories;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class BackoffCheckTests
{
    // Delays in seconds; the policy expects 4 s.
    [Theory]
    [InlineData(4.0, null, true, "4.0 s")]
    [InlineData(4.1, null, false, "4.1 s")]
    [InlineData(4.0, 9.0, true, "4.0 s")]
    [InlineData(null, 3.1, true, "about 3.1 s")]
    [InlineData(null, 8.9, true, "about 8.9 s")]
    [InlineData(null, 2.0, false, "about 2.0 s")]
    [InlineData(null, 9.1, false, "about 9.1 s")]
    public void Delay_of_the_server_is_exact_and_an_observed_one_is_approximate(double? delay, double? waited, bool holds, string text)
    {
        var attempt = new Attempt { Number = 1, Delay = Seconds(delay), Waited = Seconds(waited), ExpectedDelay = Seconds(4) };

        var check = ChecksOf(attempt).Last();

        check.Sentence.Should().Be($"Backoff: {text} (expected 4.0 s)");
        check.Holds.Should().Be(holds);
    }

    [Fact]
    public void Delay_that_was_not_observed_is_not_reported()
    {
        var attempt = new Attempt { Number = 1, ExpectedDelay = Seconds(4) };

        ChecksOf(attempt).Should().NotContain(check => check.Sentence.StartsWith("Backoff"));
    }

    private static IEnumerable<ScenarioCheck> ChecksOf(Attempt attempt)
    {
        var activities = new[] { new ActivityStory("CheckCreditScore", [attempt, new() { Number = 2 }], "completed") };
        var evidence = RecordedEvidence.Of("flaky-bureau") with { Activities = activities };
        return OutcomeChecks.Of(new() { End = "approved", Activity = "CheckCreditScore" }, evidence);
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
