using Temporalio.Api.Common.V1;

namespace LoanApproval.Scenarios.Histories;

// The server's delay before the next attempt.
internal sealed record RetryRule(TimeSpan Initial, double Coefficient, TimeSpan Maximum, int MaximumAttempts)
{
    // The server's default for the maximum interval.
    private const int DefaultMaximumFactor = 100;

    public static RetryRule Of(RetryPolicy policy)
    {
        var initial = policy.InitialInterval?.ToTimeSpan() ?? TimeSpan.FromSeconds(1);
        return new(
            initial,
            policy.BackoffCoefficient is 0 ? 2 : policy.BackoffCoefficient,
            policy.MaximumInterval?.ToTimeSpan() is { Ticks: > 0 } maximum ? maximum : initial * DefaultMaximumFactor,
            policy.MaximumAttempts);
    }

    // Initial × coefficient^(n-1), up to the maximum. A delay that the activity requested takes precedence.
    public TimeSpan After(int attempt, TimeSpan? asked = null)
    {
        if (asked is { } delay) return delay;
        // Seconds, because a product of time spans would overflow after about thirty attempts.
        var seconds = Initial.TotalSeconds * Math.Pow(Coefficient, attempt - 1);
        return seconds >= Maximum.TotalSeconds ? Maximum : TimeSpan.FromSeconds(seconds);
    }
}
