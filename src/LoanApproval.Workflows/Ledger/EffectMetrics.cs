namespace LoanApproval.Workflows.Ledger;

/// <summary>Counts effects that an earlier attempt or run had completed, so that they did not happen again.</summary>
public static class EffectMetrics
{
    public const string Decision = "decision";

    /// <param name="key">The idempotency key (application, effect, and more), or <see cref="Decision"/>.</param>
    /// <param name="source">Which store had the result: <c>ledger</c> or <c>partner</c>.</param>
    public static void Replayed(string key, string source = "ledger") =>
        ActivityExecutionContext.Current.MetricMeter
            .CreateCounter<long>("loan_effect_replays", description: "Effects that had happened before and did not happen again")
            .Add(1, [new("effect", key.Split(':') is [_, var effect, ..] ? effect : key), new("source", source)]);
}
