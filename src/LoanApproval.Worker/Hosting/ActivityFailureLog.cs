using Temporalio.Activities;
using Temporalio.Common;
using Temporalio.Extensions.Hosting;
using Temporalio.Worker.Interceptors;

namespace LoanApproval.Worker.Hosting;

/// <summary>
/// Logs each failed attempt of an activity in one line: the reason, and whether and when the next attempt follows. The SDK logs a stack
/// trace, which says nothing about a partner that is unavailable; it is kept for unexpected failures.
/// </summary>
internal sealed partial class ActivityFailureLog(ILogger<ActivityFailureLog> logger)
    : IWorkerInterceptor, IPostConfigureOptions<TemporalWorkerServiceOptions>
{
    private readonly ILogger _logger = logger;
    private int _running;

    /// <summary>The number of activities that are running now.</summary>
    public int Running => Volatile.Read(ref _running);

    public void PostConfigure(string? name, TemporalWorkerServiceOptions options) =>
        options.Interceptors = [.. options.Interceptors ?? [], this];

    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) => new Inbound(nextInterceptor, this);

    /// <summary>What follows the failed attempt.</summary>
    public static string Next(ApplicationFailureException failure, int attempt, RetryPolicy? policy) =>
        failure.NonRetryable ? "It is not retryable"
        : policy is { MaximumAttempts: > 0 } && attempt >= policy.MaximumAttempts ? "No attempt is left"
        : $"The next attempt follows in {DurationText.Format(failure.NextRetryDelay ?? Backoff(attempt, policy ?? new()))}";

    private static TimeSpan Backoff(int attempt, RetryPolicy policy)
    {
        var maximum = policy.MaximumInterval ?? policy.InitialInterval * 100;
        var seconds = policy.InitialInterval.TotalSeconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return seconds < maximum.TotalSeconds ? TimeSpan.FromSeconds(seconds) : maximum;
    }

    private sealed class Inbound(ActivityInboundInterceptor next, ActivityFailureLog log) : ActivityInboundInterceptor(next)
    {
        public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
        {
            var context = ActivityExecutionContext.Current;
            Interlocked.Increment(ref log._running);
            try
            {
                return await base.ExecuteActivityAsync(input);
            }
            catch (ApplicationFailureException e)
            {
                var maximum = context.Info.RetryPolicy is { MaximumAttempts: > 0 and var attempts } ? $" of {attempts}" : "";
                var next = Next(e, context.Info.Attempt, context.Info.RetryPolicy);
                Log.AttemptFailed(log._logger, context.Info.Attempt, maximum, e.Message, next);
                throw;
            }
            catch (Exception e) when (e is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
            {
                Log.Unexpected(log._logger, context.Info.Attempt, e);
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref log._running);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Attempt {Attempt}{Maximum} failed: {Reason}. {Next}")]
        public static partial void AttemptFailed(ILogger logger, int attempt, string maximum, string reason, string next);

        [LoggerMessage(2, LogLevel.Error, "Attempt {Attempt} failed unexpectedly")]
        public static partial void Unexpected(ILogger logger, int attempt, Exception e);
    }
}
