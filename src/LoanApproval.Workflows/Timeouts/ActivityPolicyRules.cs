namespace LoanApproval.Workflows.Timeouts;

// The server rejects invalid options only when an activity is scheduled, as a workflow task that fails forever. Here they stop the worker.
public static class ActivityPolicyRules
{
    public static IReadOnlyList<string> Check(ActivityPolicies policies) =>
        [.. policies.All().SelectMany(p =>
            Check($"{ActivityPolicies.SectionName}:{p.Activity}", p.Policy, mustSucceed: p.Activity == nameof(policies.RecordDecision)))];

    private static IEnumerable<string> Check(string name, ActivityPolicy policy, bool mustSucceed)
    {
        (string Setting, TimeSpan? Value)[] durations =
        [
            (nameof(policy.StartToCloseTimeout), policy.StartToCloseTimeout),
            (nameof(policy.ScheduleToCloseTimeout), policy.ScheduleToCloseTimeout),
            (nameof(policy.ScheduleToStartTimeout), policy.ScheduleToStartTimeout),
            (nameof(policy.HeartbeatTimeout), policy.HeartbeatTimeout),
            (nameof(policy.InitialInterval), policy.InitialInterval),
            (nameof(policy.MaximumInterval), policy.MaximumInterval),
        ];
        foreach (var (setting, value) in durations)
        {
            if (value <= TimeSpan.Zero) yield return $"{name}:{setting} is {value}; it must be greater than 00:00:00.";
        }
        if (policy.StartToCloseTimeout is null && policy.ScheduleToCloseTimeout is null)
            yield return $"{name} has neither StartToCloseTimeout nor ScheduleToCloseTimeout; set at least one of them.";
        if (policy.HeartbeatTimeout > policy.StartToCloseTimeout)
            yield return $"{name}:HeartbeatTimeout ({policy.HeartbeatTimeout}) is longer than StartToCloseTimeout ({policy.StartToCloseTimeout}); it would never fire.";
        if (policy.HeartbeatTimeout > policy.ScheduleToCloseTimeout)
            yield return $"{name}:HeartbeatTimeout ({policy.HeartbeatTimeout}) is longer than ScheduleToCloseTimeout ({policy.ScheduleToCloseTimeout}); it would never fire.";
        if (policy.ScheduleToStartTimeout > policy.ScheduleToCloseTimeout)
            yield return $"{name}:ScheduleToStartTimeout ({policy.ScheduleToStartTimeout}) is longer than ScheduleToCloseTimeout ({policy.ScheduleToCloseTimeout}); it would never fire.";
        // Written so that NaN fails too.
        if (!(policy.BackoffCoefficient >= 1 && float.IsFinite(policy.BackoffCoefficient)))
            yield return $"{name}:BackoffCoefficient is {policy.BackoffCoefficient}; it must be at least 1.";
        if (policy.MaximumInterval < policy.InitialInterval)
            yield return $"{name}:MaximumInterval ({policy.MaximumInterval}) is shorter than InitialInterval ({policy.InitialInterval}).";
        if (policy.MaximumAttempts < 0)
            yield return $"{name}:MaximumAttempts is {policy.MaximumAttempts}; it must be 0 (unlimited) or greater.";
        if (mustSucceed && (policy.MaximumAttempts > 0 || policy.ScheduleToCloseTimeout is not null
            || policy.ScheduleToStartTimeout is not null))
            yield return $"{name} must be retried without a limit, or a decision could be lost: set MaximumAttempts to 0 and no ScheduleToCloseTimeout or ScheduleToStartTimeout.";
        if (!mustSucceed && policy.MaximumAttempts == 0 && policy.ScheduleToCloseTimeout is null)
            yield return $"{name} would be retried forever: set MaximumAttempts or ScheduleToCloseTimeout.";
    }
}
