namespace LoanApproval.Workflows.Metrics;

// Workflow metrics are silent during replay. Among the attempts of an activity, only the one that committed counts.
public static class LoanMetrics
{
    public const string TimeToDecision = "loan_time_to_decision";
    public const string DecisionEffect = "decision";

    // The reason is one of a few fixed sentences, so it can be a tag.
    public static void Committed(LoanDecision decision) => Count(
        ActivityExecutionContext.Current.MetricMeter, "loan_applications_decided", "Decisions that were committed to the ledger",
        ("outcome", LoanJson.NameOf(decision.Outcome)), ("reason", decision.Reason ?? ""),
        ("decided_by", decision.DecidedBy == LoanDecision.ByRules ? LoanDecision.ByRules : "reviewer"));

    // The key is an idempotency key or DecisionEffect. The source is the store that had the result of an earlier attempt.
    public static void Replayed(string key, string source = "ledger") => Count(
        ActivityExecutionContext.Current.MetricMeter, "loan_effect_replays", "Effects that had already happened and were not repeated",
        ("effect", key.Split(':') is [_, var effect, ..] ? effect : key), ("source", source));

    public static void DocumentVerified(string status) => Count(
        ActivityExecutionContext.Current.MetricMeter, "loan_documents_verified", "Responses of the document verifier", ("status", status));

    public static void Decided(LoanDecision decision, TimeSpan elapsed) =>
        Workflow.MetricMeter
            .CreateHistogram<TimeSpan>(TimeToDecision, description: "Time from the start of an application to its decision")
            .Record(elapsed, [new("outcome", LoanJson.NameOf(decision.Outcome))]);

    public static void Referred(ActivityFailureException failure)
    {
        var cause = failure.InnerException switch
        {
            ApplicationFailureException { ErrorType: { } type } => type,
            TimeoutFailureException timeout => $"{timeout.TimeoutType}Timeout",
            var other => (other ?? failure).GetType().Name,
        };
        Count(Workflow.MetricMeter, "loan_referrals", "Applications that were referred for manual review",
            ("step", failure.ActivityType), ("cause", cause));
    }

    private static void Count(MetricMeter meter, string name, string description, params (string Name, string Value)[] tags) =>
        meter.CreateCounter<long>(name, description: description)
            .Add(1, tags.Select(tag => KeyValuePair.Create(tag.Name, (object)tag.Value)));
}
