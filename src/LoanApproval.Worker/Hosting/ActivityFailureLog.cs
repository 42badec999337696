using Temporalio.Common;
using Temporalio.Worker.Interceptors;

namespace LoanApproval.Worker.Hosting;

// Logs each failed attempt of an activity in one line, with the next attempt. Only an unexpected failure has a stack trace.
internal sealed partial class ActivityFailureLog(ILogger<ActivityFailureLog> logger) : IWorkerInterceptor
{
    private int _running;
    public int Running => Volatile.Read(ref _running);

    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) =>
        new Inbound(nextInterceptor, this, logger);

    public static string Next(Exception failure, int attempt, RetryPolicy? policy) =>
        failure is ApplicationFailureException { NonRetryable: true } ? "The failure is not retryable"
        : policy is { MaximumAttempts: > 0 } && attempt >= policy.MaximumAttempts ? "No attempts remain"
        : "The next attempt follows in "
            + DurationText.Format((failure as ApplicationFailureException)?.NextRetryDelay ?? Backoff(attempt, policy ?? new()));

    private static TimeSpan Backoff(int attempt, RetryPolicy policy)
    {
        var maximum = policy.MaximumInterval ?? policy.InitialInterval * 100;
        var seconds = policy.InitialInterval.TotalSeconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return seconds < maximum.TotalSeconds ? TimeSpan.FromSeconds(seconds) : maximum;
    }

    private sealed class Inbound(ActivityInboundInterceptor next, ActivityFailureLog log, ILogger logger) : ActivityInboundInterceptor(next)
    {
        public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
        {
            LineEnricher.BeginAttempt();
            var context = ActivityExecutionContext.Current;
            Interlocked.Increment(ref log._running);
            try { return await base.ExecuteActivityAsync(input); }
            catch (Exception e) when (e is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
            {
                var (attempt, policy) = (context.Info.Attempt, context.Info.RetryPolicy);
                var maximum = policy is { MaximumAttempts: > 0 and var attempts } ? $" of {attempts}" : "";
                var (level, type, trace) = e is ApplicationFailureException expected
                    ? (LogLevel.Warning, expected.ErrorType ?? e.GetType().Name, null) : (LogLevel.Error, e.GetType().Name, e);
                context.MetricMeter.CreateCounter<long>("loan_failed_attempts", description: "Failed attempts of activities by error type")
                    .Add(1, [new("error_type", type)]);
                Log.AttemptFailed(logger, level, attempt, maximum, type, e.Message.TrimEnd('.'), Next(e, attempt, policy), trace);
                throw;
            }
            finally { Interlocked.Decrement(ref log._running); }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Attempt {Attempt}{Maximum} failed ({ErrorType}): {Reason}. {Next}")]
        public static partial void AttemptFailed(
            ILogger logger, LogLevel level, int attempt, string maximum, string errorType, string reason, string next,
            Exception? unexpected);
    }
}
