using LoanApproval.Worker.Hosting;
using Temporalio.Common;

namespace LoanApproval.UnitTests.Worker;

public sealed class ActivityFailureLogTests
{
    [Theory]
    [InlineData(1, 3, null, false, "The next attempt follows in 1s")]
    [InlineData(2, 3, null, false, "The next attempt follows in 2s")]
    [InlineData(2, 3, 15, false, "The next attempt follows in 15s")]
    [InlineData(3, 3, null, false, "No attempt is left")]
    [InlineData(9, 0, null, false, "The next attempt follows in 30s")]
    [InlineData(1, 3, null, true, "It is not retryable")]
    public void Log_line_shows_what_follows_the_failed_attempt(int attempt, int maximum, int? delay, bool nonRetryable, string expected)
    {
        var failure = new ApplicationFailureException(
            "The credit bureau is unavailable (HTTP 503)", ErrorTypes.PartnerUnavailable, nonRetryable, nextRetryDelay: delay is { } s
                ? TimeSpan.FromSeconds(s) : null);
        ActivityFailureLog.Next(failure, attempt, Policy(maximum)).Should().Be(expected);
    }

    private static RetryPolicy Policy(int maximumAttempts) => new()
    {
        InitialInterval = TimeSpan.FromSeconds(1),
        BackoffCoefficient = 2,
        MaximumInterval = TimeSpan.FromSeconds(30),
        MaximumAttempts = maximumAttempts,
    };
}
