namespace LoanApproval.Workflows.Ledger;

/// <summary>Counts effects that had happened before, so that an attempt did nothing again.</summary>
public static class EffectMetrics
{
    /// <param name="key">The idempotency key: application, effect, and more.</param>
    /// <param name="source">Which store had the result: <c>ledger</c> or <c>partner</c>.</param>
    public static void Replayed(string key, string source = "ledger")
    {
        if (!ActivityExecutionContext.HasCurrent) return;
        ActivityExecutionContext.Current.MetricMeter
            .CreateCounter<long>("loan_effect_replays", description: "Effects that an earlier attempt had completed")
            .Add(1, [new("effect", key.Split(':')[1]), new("source", source)]);
    }
}
