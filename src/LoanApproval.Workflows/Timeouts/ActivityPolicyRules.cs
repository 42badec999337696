namespace LoanApproval.Workflows.Timeouts;

// Stops the worker. The server would reject invalid options only when scheduling an activity, and the workflow task would fail forever.
internal static class ActivityPolicyRules
{
    public static IEnumerable<string> Check(string name, ActivityPolicy policy, bool mustSucceed)
    {
        (string Setting, TimeSpan? Value) start = (nameof(policy.StartToCloseTimeout), policy.StartToCloseTimeout);
        (string Setting, TimeSpan? Value) schedule = (nameof(policy.ScheduleToCloseTimeout), policy.ScheduleToCloseTimeout);
        (string Setting, TimeSpan? Value) queue = (nameof(policy.ScheduleToStartTimeout), policy.ScheduleToStartTimeout);
        (string Setting, TimeSpan? Value) heartbeat = (nameof(policy.HeartbeatTimeout), policy.HeartbeatTimeout);
        (string Setting, TimeSpan? Value) initial = (nameof(policy.InitialInterval), policy.InitialInterval);
        (string Setting, TimeSpan? Value) maximum = (nameof(policy.MaximumInterval), policy.MaximumInterval);
        foreach (var (setting, value) in new[] { start, schedule, queue, heartbeat, initial, maximum })
        {
            if (value <= TimeSpan.Zero) yield return $"{name}:{setting} is {value}; it must be greater than 00:00:00.";
        }
        foreach (var (inner, outer) in new[] { (heartbeat, start), (heartbeat, schedule), (queue, schedule) })
        {
            if (inner.Value > outer.Value)
                yield return $"{name}:{inner.Setting} ({inner.Value}) is longer than {outer.Setting} ({outer.Value}); it would never fire.";
        }
        if (policy.StartToCloseTimeout is null && policy.ScheduleToCloseTimeout is null)
            yield return $"{name} has neither StartToCloseTimeout nor ScheduleToCloseTimeout; set at least one of them.";
        if (!(policy.BackoffCoefficient >= 1 && float.IsFinite(policy.BackoffCoefficient)))
            yield return $"{name}:BackoffCoefficient is {policy.BackoffCoefficient}; it must be at least 1.";
        if (policy.MaximumInterval < policy.InitialInterval)
            yield return $"{name}:MaximumInterval ({policy.MaximumInterval}) is shorter than InitialInterval ({policy.InitialInterval}).";
        if (policy.MaximumAttempts < 0)
            yield return $"{name}:MaximumAttempts is {policy.MaximumAttempts}; it must be 0 (unlimited) or greater.";
        if (mustSucceed && (policy.MaximumAttempts > 0 || schedule.Value is not null || queue.Value is not null))
            yield return $"{name} must be retried without a limit, or a decision could be lost: "
                + "set MaximumAttempts to 0 and no ScheduleToCloseTimeout or ScheduleToStartTimeout.";
        if (!mustSucceed && policy.MaximumAttempts == 0 && schedule.Value is null)
            yield return $"{name} would be retried forever: set MaximumAttempts or ScheduleToCloseTimeout.";
    }
}
