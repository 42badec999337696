using Temporalio.Api.Common.V1;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>How long the server waits before it hands out an attempt again.</summary>
internal sealed record RetryRule(TimeSpan Initial, double Coefficient, TimeSpan Maximum, int MaximumAttempts)
{
    // What the server takes for a policy that says nothing.
    private const int DefaultMaximumFactor = 100;

    /// <summary>The policy as it stands in the event history.</summary>
    public static RetryRule Of(RetryPolicy policy)
    {
        var initial = policy.InitialInterval?.ToTimeSpan() ?? TimeSpan.FromSeconds(1);
        return new(
            initial,
            policy.BackoffCoefficient is 0 ? 2 : policy.BackoffCoefficient,
            policy.MaximumInterval?.ToTimeSpan() is { Ticks: > 0 } maximum ? maximum : initial * DefaultMaximumFactor,
            policy.MaximumAttempts);
    }

    /// <summary>The wait after attempt n: initial × coefficient^(n-1), at most the maximum; the activity's own wish goes before both.</summary>
    public TimeSpan After(int attempt, TimeSpan? asked = null)
    {
        if (asked is { } delay) return delay;
        // Seconds, not a product of time spans: after some thirty attempts that would overflow.
        var seconds = Initial.TotalSeconds * Math.Pow(Coefficient, attempt - 1);
        return seconds >= Maximum.TotalSeconds ? Maximum : TimeSpan.FromSeconds(seconds);
    }
}
