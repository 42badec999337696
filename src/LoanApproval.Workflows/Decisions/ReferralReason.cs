namespace LoanApproval.Workflows.Decisions;

public static class ReferralReason
{
    public static string Describe(ActivityFailureException failure) =>
        $"{Step(failure.ActivityType)} failed: {Cause(failure.InnerException)}; {End(failure)}.";

    private static string Step(string activityType) => activityType switch
    {
        ActivityNames.CheckCreditScore => "Credit check",
        ActivityNames.VerifyDocuments => "Document verification",
        ActivityNames.ApproveLoan => "Loan booking",
        _ => activityType,
    };

    private static string Cause(Exception? cause) => cause switch
    {
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToStart } => "no worker took the task from its queue in time",
        TimeoutFailureException { TimeoutType: TimeoutType.StartToClose } => "an attempt took too long",
        TimeoutFailureException { TimeoutType: TimeoutType.Heartbeat } => "the worker stopped sending heartbeats",
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToClose, InnerException: { } last } =>
            $"the time for all attempts has passed; last failure: {Cause(last)}",
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToClose } => "the time for all attempts has passed",
        { Message.Length: > 0 } e => WithinSentence(e.Message.TrimEnd('.')),
        _ => "unknown cause",
    };

    private static string End(ActivityFailureException failure) => failure.InnerException is TimeoutFailureException timeout
        ? $"{timeout.TimeoutType} timeout"
        : failure.RetryState switch
        {
            RetryState.MaximumAttemptsReached => "all attempts failed",
            RetryState.NonRetryableFailure => "retrying would not help",
            RetryState.Timeout => "the time for all attempts has passed",
            _ => $"retry state {failure.RetryState}",
        };

    // "The bureau ..." becomes "the bureau ...", but "SQLSTATE ..." is unchanged.
    private static string WithinSentence(string text) =>
        text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
