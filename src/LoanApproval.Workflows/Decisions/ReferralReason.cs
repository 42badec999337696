using LoanApproval.Contracts.Wire;
using Temporalio.Api.Enums.V1;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Decisions;

/// <summary>Says for a reviewer what failed: which step, how, and why it was not tried again.</summary>
public static class ReferralReason
{
    public static string Describe(ActivityFailureException failure) =>
        $"{Step(failure.ActivityType)} could not be done: {Cause(failure.InnerException)} ({End(failure)}).";

    private static string Step(string activityType) => activityType switch
    {
        ActivityNames.CheckCreditScore => "The credit check",
        ActivityNames.VerifyDocuments => "The document verification",
        ActivityNames.ApproveLoan => "The booking of the loan",
        _ => activityType,
    };

    private static string Cause(Exception? cause) => cause switch
    {
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToStart } => "no worker took it from its queue in time",
        TimeoutFailureException { TimeoutType: TimeoutType.StartToClose } => "an attempt took too long",
        TimeoutFailureException { TimeoutType: TimeoutType.Heartbeat } => "its worker gave no sign of life",
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToClose, InnerException: { } last } =>
            $"the time for all attempts has passed; the last one failed because {Lower(Cause(last))}",
        TimeoutFailureException { TimeoutType: TimeoutType.ScheduleToClose } => "the time for all attempts has passed",
        { } e => e.Message.TrimEnd('.'),
        null => "the reason is not known",
    };

    private static string End(ActivityFailureException failure) => failure.InnerException is TimeoutFailureException timeout
        ? $"time-out {timeout.TimeoutType}"
        : failure.RetryState switch
        {
            RetryState.MaximumAttemptsReached => "all attempts are used up",
            RetryState.NonRetryableFailure => "trying again would not help",
            RetryState.Timeout => "the time for all attempts is used up",
            _ => $"retry state {failure.RetryState}",
        };

    private static string Lower(string text) => text.Length > 0 && !char.IsUpper(text, Math.Min(1, text.Length - 1)) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
