namespace LoanApproval.Workflows.Decisions;

// Logs what happens to an application, and counts it. Both are silent in a replay. Applicants and reviewers are not named.
internal static partial class CaseLog
{
    public static void Started(LoanApplication application) => Started(
        Workflow.Logger,
        application.ApplicationId,
        Money.Format(application.Amount, application.Currency),
        application.TermMonths,
        application.DocumentIds.Count);

    public static void Referred(string applicationId, ActivityFailureException failure, string reason)
    {
        DecisionMetrics.Referred(failure);
        Referred(Workflow.Logger, applicationId, reason);
    }

    public static void Reviewed(string applicationId, ReviewRequest review) =>
        Reviewed(Workflow.Logger, applicationId, review.Approve ? "approved" : "declined");

    public static void Decided(LoanDecision decision)
    {
        var outcome = LoanJson.NameOf(decision.Outcome);
        var elapsed = decision.DecidedAt.UtcDateTime - Workflow.Info.WorkflowStartTime;
        if (elapsed < TimeSpan.Zero)
        {
            AlreadyDecided(Workflow.Logger, decision.ApplicationId, outcome);
            return;
        }
        DecisionMetrics.Decided(decision, elapsed);
        var by = decision.DecidedBy == LoanDecision.ByRules ? "the rules" : "a reviewer";
        Decided(Workflow.Logger, decision.ApplicationId, outcome, decision.Reason is { } reason ? $" ({reason})" : "", by,
            DurationText.Format(elapsed));
    }

    [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: started, {Amount} over {TermMonths} months, documents: {Documents}")]
    private static partial void Started(ILogger logger, string applicationId, string amount, int termMonths, int documents);

    [LoggerMessage(2, LogLevel.Warning, "Application {ApplicationId}: referred for manual review. {Referral}")]
    private static partial void Referred(ILogger logger, string applicationId, string referral);

    [LoggerMessage(3, LogLevel.Information, "Application {ApplicationId}: a reviewer {Verdict} it")]
    private static partial void Reviewed(ILogger logger, string applicationId, string verdict);

    [LoggerMessage(4, LogLevel.Information, "Application {ApplicationId}: {Outcome}{Reason} by {DecidedBy} after {Elapsed}")]
    private static partial void Decided(
        ILogger logger, string applicationId, string outcome, string reason, string decidedBy, string elapsed);

    [LoggerMessage(5, LogLevel.Information, "Application {ApplicationId}: {Outcome} by an earlier run")]
    private static partial void AlreadyDecided(ILogger logger, string applicationId, string outcome);

    [LoggerMessage(6, LogLevel.Error, "Application {ApplicationId}: the applicant was not notified; the decision stands. {Failure}")]
    public static partial void NotNotified(ILogger logger, string applicationId, string? failure);

    [LoggerMessage(7, LogLevel.Warning, "Application {ApplicationId}: cancelled too late; the decision stands")]
    public static partial void CancelledTooLate(ILogger logger, string applicationId);
}
