namespace LoanApproval.Workflows.Decisions;

/// <summary>
/// The metrics of decisions. Those of a workflow are silent in a replay; an activity counts after the commit, and only in the attempt
/// that committed.
/// </summary>
public static class DecisionMetrics
{
    public const string TimeToDecision = "loan_time_to_decision";

    /// <summary>Counts a decision that this activity committed.</summary>
    public static void Committed(LoanDecision decision) =>
        ActivityExecutionContext.Current.MetricMeter
            .CreateCounter<long>("loan_applications_decided", description: "Decisions that were committed to the ledger")
            .Add(1,
            [
                new("outcome", LoanJson.NameOf(decision.Outcome)),
                // One of a few fixed sentences.
                new("reason", decision.Reason ?? ""),
                new("decided_by", decision.DecidedBy == LoanDecision.ByRules ? LoanDecision.ByRules : "reviewer"),
            ]);

    /// <summary>Records how long an application took; called by the workflow.</summary>
    public static void Decided(LoanDecision decision, TimeSpan elapsed) =>
        Workflow.MetricMeter
            .CreateHistogram<TimeSpan>(TimeToDecision, description: "Time from the start of an application to its decision")
            .Record(elapsed, [new("outcome", LoanJson.NameOf(decision.Outcome))]);

    /// <summary>Counts a referral; called by the workflow.</summary>
    public static void Referred(ActivityFailureException failure) =>
        Workflow.MetricMeter.CreateCounter<long>("loan_referrals", description: "Applications that were referred for manual review")
            .Add(1, [new("step", failure.ActivityType), new("cause", Cause(failure.InnerException ?? failure))]);

    private static string Cause(Exception cause) => cause switch
    {
        ApplicationFailureException { ErrorType: { } type } => type,
        TimeoutFailureException timeout => $"{timeout.TimeoutType}Timeout",
        _ => cause.GetType().Name,
    };
}
