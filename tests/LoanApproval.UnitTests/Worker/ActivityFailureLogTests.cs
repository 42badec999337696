using LoanApproval.Worker.Hosting;
using Microsoft.Extensions.Logging;
using Temporalio.Common;
using Temporalio.Testing;
using Temporalio.Worker.Interceptors;

namespace LoanApproval.UnitTests.Worker;

public sealed class ActivityFailureLogTests
{
    [Theory]
    [InlineData(1, 3, null, false, "The next attempt follows in 1s")]
    [InlineData(2, 3, null, false, "The next attempt follows in 2s")]
    [InlineData(2, 3, 15, false, "The next attempt follows in 15s")]
    [InlineData(3, 3, null, false, "No attempts remain")]
    [InlineData(9, 0, null, false, "The next attempt follows in 30s")]
    [InlineData(1, 3, null, true, "The failure is not retryable")]
    public void Log_line_shows_what_follows_the_failed_attempt(int attempt, int maximum, int? delay, bool nonRetryable, string expected)
    {
        var failure = new ApplicationFailureException(
            "The credit bureau is unavailable (HTTP 503)", ErrorTypes.PartnerUnavailable, nonRetryable, nextRetryDelay: delay is { } s
                ? TimeSpan.FromSeconds(s) : null);
        ActivityFailureLog.Next(failure, attempt, Policy(maximum)).Should().Be(expected);
    }

    [Theory]
    [InlineData(true, LogLevel.Warning)]
    [InlineData(false, LogLevel.Error)]
    public async Task Failure_is_one_line_with_a_stack_trace_only_if_it_is_unexpected(bool isExpected, LogLevel level)
    {
        Exception failure = isExpected
            ? new ApplicationFailureException("unavailable", ErrorTypes.PartnerUnavailable)
            : new InvalidOperationException("bug");
        var lines = new List<(LogLevel Level, string Text, Exception? Exception)>();
        var log = new ActivityFailureLog(new ListLogger(lines));
        var attempt = () =>
            new ActivityEnvironment().RunAsync(() => log.InterceptActivity(new Failing(failure)).ExecuteActivityAsync(null!));

        (await attempt.Should().ThrowAsync<Exception>()).Which.Should().BeSameAs(failure);

        var line = lines.Should().ContainSingle().Subject;
        line.Level.Should().Be(level);
        line.Text.Should().StartWith(isExpected
            ? "Attempt 1 failed (PartnerUnavailable): unavailable." : "Attempt 1 failed (InvalidOperationException): bug.");
        line.Exception.Should().Be(isExpected ? null : failure);
    }

    private static RetryPolicy Policy(int maximumAttempts) => new()
    {
        InitialInterval = TimeSpan.FromSeconds(1),
        BackoffCoefficient = 2,
        MaximumInterval = TimeSpan.FromSeconds(30),
        MaximumAttempts = maximumAttempts,
    };

    private sealed class Failing(Exception failure) : ActivityInboundInterceptor(null!)
    {
        public override Task<object?> ExecuteActivityAsync(ExecuteActivityInput input) => throw failure;
    }

    private sealed class ListLogger(List<(LogLevel Level, string Text, Exception? Exception)> lines) : ILogger<ActivityFailureLog>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add((logLevel, formatter(state, exception), exception));
    }
}
