namespace LoanApproval.Workflows.Timeouts;

/// <summary>
/// What the server would refuse, or would do otherwise than the setting says. It refuses only when an activity is
/// scheduled, as a workflow task that fails for ever; here it stops the worker's start with a sentence.
/// </summary>
public static class ActivityPolicyRules
{
    /// <summary>Every broken rule of every policy, each naming the setting to change; empty when all is well.</summary>
    public static IReadOnlyList<string> Check(ActivityPolicies policies) =>
        [.. policies.All().SelectMany(p => Check($"{ActivityPolicies.SectionName}:{p.Activity}", p.Policy))];

    private static IEnumerable<string> Check(string name, ActivityPolicy policy)
    {
        (string Setting, TimeSpan? Value)[] times =
        [
            (nameof(policy.StartToCloseTimeout), policy.StartToCloseTimeout),
            (nameof(policy.ScheduleToCloseTimeout), policy.ScheduleToCloseTimeout),
            (nameof(policy.ScheduleToStartTimeout), policy.ScheduleToStartTimeout),
            (nameof(policy.HeartbeatTimeout), policy.HeartbeatTimeout),
            (nameof(policy.InitialInterval), policy.InitialInterval),
            (nameof(policy.MaximumInterval), policy.MaximumInterval),
        ];
        foreach (var (setting, value) in times)
        {
            if (value <= TimeSpan.Zero) yield return $"{name}:{setting} is {value}; it must be over 00:00:00.";
        }
        if (policy.StartToCloseTimeout is null && policy.ScheduleToCloseTimeout is null)
            yield return $"{name} has neither StartToCloseTimeout nor ScheduleToCloseTimeout; set at least one of them.";
        if (policy.HeartbeatTimeout > policy.StartToCloseTimeout)
            yield return $"{name}:HeartbeatTimeout ({policy.HeartbeatTimeout}) is longer than StartToCloseTimeout ({policy.StartToCloseTimeout}); it could never fire.";
        if (policy.HeartbeatTimeout > policy.ScheduleToCloseTimeout)
            yield return $"{name}:HeartbeatTimeout ({policy.HeartbeatTimeout}) is longer than ScheduleToCloseTimeout ({policy.ScheduleToCloseTimeout}); it could never fire.";
        if (policy.ScheduleToStartTimeout > policy.ScheduleToCloseTimeout)
            yield return $"{name}:ScheduleToStartTimeout ({policy.ScheduleToStartTimeout}) is longer than ScheduleToCloseTimeout ({policy.ScheduleToCloseTimeout}); it could never fire.";
        // Written so that NaN fails too.
        if (!(policy.BackoffCoefficient >= 1 && float.IsFinite(policy.BackoffCoefficient)))
            yield return $"{name}:BackoffCoefficient is {policy.BackoffCoefficient}; it must be 1 or more, or the waits would shrink.";
        if (policy.MaximumInterval < policy.InitialInterval)
            yield return $"{name}:MaximumInterval ({policy.MaximumInterval}) is under InitialInterval ({policy.InitialInterval}); raise it or lower the other.";
        if (policy.MaximumAttempts < 0)
            yield return $"{name}:MaximumAttempts is {policy.MaximumAttempts}; it must be 0 (no limit) or more.";
        if (policy.MaximumAttempts == 0 && policy.ScheduleToCloseTimeout is null)
            yield return $"{name} may retry for ever: set MaximumAttempts or ScheduleToCloseTimeout.";
    }
}
