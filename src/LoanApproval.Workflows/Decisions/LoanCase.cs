namespace LoanApproval.Workflows.Decisions;

// The state of an application, published without personal data to the query, the Web UI, search attributes, logs and metrics.
public sealed partial class LoanCase(LoanApplication application, TimeSpan reviewDeadline)
{
    private bool _wasReferred;
    public LoanStatus Status { get; private set; } = new() { Step = LoanStep.CreditCheck, DocumentsTotal = application.DocumentIds.Count };
    public DecisionFactory Decisions { get; } = new(application, () => Workflow.UtcNow);

    public void Start() => Log.Started(
        Workflow.Logger, application.ApplicationId, ApplicationSummary.Terms(application), application.DocumentIds.Count);

    public void AddDocuments(IReadOnlyList<DocumentVerification> documents)
    {
        Decisions.AreDocumentsChecked = true;
        Status = Status with { DocumentsVerified = documents.Count(d => d.Status == DocumentStatus.Verified) };
    }

    public void Enter(LoanStep step, LoanDecision? decision = null)
    {
        _wasReferred |= step == LoanStep.UnderReview;
        Status = Status with { Step = step, Decision = decision };
        var open = _wasReferred ? LoanSearchAttributes.UnderReview : LoanSearchAttributes.InProgress;
        var details = CaseDetails.Describe(application, Status, Decisions, Workflow.UtcNow + reviewDeadline);
        Publish(decision is null ? open : StateOf(decision), details);
    }

    public void Refer(ActivityFailureException failure)
    {
        Status = Status with { Referral = ReferralReason.Describe(failure) };
        LoanMetrics.Referred(failure);
        Log.Referred(Workflow.Logger, application.ApplicationId, Status.Referral);
    }

    public void TakeReview(ReviewRequest review) =>
        Log.Reviewed(Workflow.Logger, application.ApplicationId, review.Approve ? "approved" : "declined");

    public void EndReferral() => Status = Status with { Referral = null };

    public void Decide(LoanDecision decision)
    {
        var outcome = LoanJson.NameOf(decision.Outcome);
        var elapsed = decision.DecidedAt.UtcDateTime - Workflow.Info.WorkflowStartTime;
        if (elapsed < TimeSpan.Zero) Log.AlreadyDecided(Workflow.Logger, application.ApplicationId, outcome);
        else
        {
            LoanMetrics.Decided(decision, elapsed);
            var reason = decision.Reason is null ? "" : $" ({decision.Reason})";
            var by = decision.DecidedBy == LoanDecision.ByRules ? "the rules" : "a reviewer";
            Log.Decided(Workflow.Logger, application.ApplicationId, outcome, reason, by, DurationText.Format(elapsed));
        }
        Enter(LoanStep.Notification, decision);
    }

    public void FailNotification(ActivityFailureException failure) =>
        Log.NotNotified(Workflow.Logger, application.ApplicationId, failure.InnerException?.Message);

    public void Close(LoanDecision decision)
    {
        Enter(LoanStep.Decided, decision);
        if (Workflow.CancellationToken.IsCancellationRequested) Log.CancelledTooLate(Workflow.Logger, application.ApplicationId);
    }

    // The LoanStatus of an application that has ended. Null is a cancellation.
    public static string StateOf(LoanDecision? decision) =>
        decision is null ? LoanSearchAttributes.Cancelled : LoanJson.NameOf(decision.Outcome);

    public void Cancel() => Publish(StateOf(null), CaseDetails.Cancelled(application, Status, Decisions, Workflow.UtcNow));

    // Each update of search attributes is an event in the history, so only changes are written.
    private void Publish(string state, string details)
    {
        Workflow.CurrentDetails = details;
        SearchAttributeUpdate[] changes =
        [
            .. Changed(LoanSearchAttributes.ApplicantId, application.ApplicantId),
            .. Changed(LoanSearchAttributes.Amount, (double)application.Amount),
            .. Changed(LoanSearchAttributes.Status, state),
        ];
        if (changes.Length > 0) Workflow.UpsertTypedSearchAttributes(changes);
    }

    private static IEnumerable<SearchAttributeUpdate> Changed<T>(SearchAttributeKey<T> key, T value)
        where T : notnull =>
        Workflow.TypedSearchAttributes.TryGetValue(key, out var current) && value.Equals(current) ? [] : [key.ValueSet(value)];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: started, {Terms}, documents: {Documents}")]
        public static partial void Started(ILogger logger, string applicationId, string terms, int documents);
        [LoggerMessage(2, LogLevel.Warning, "Application {ApplicationId}: referred for manual review. {Referral}")]
        public static partial void Referred(ILogger logger, string applicationId, string referral);
        [LoggerMessage(3, LogLevel.Information, "Application {ApplicationId}: a reviewer {Verdict} it")]
        public static partial void Reviewed(ILogger logger, string applicationId, string verdict);
        [LoggerMessage(4, LogLevel.Information, "Application {ApplicationId}: {Outcome}{Reason} by {DecidedBy} after {Elapsed}")]
        public static partial void Decided(
            ILogger logger, string applicationId, string outcome, string reason, string decidedBy, string elapsed);
        [LoggerMessage(5, LogLevel.Information, "Application {ApplicationId}: {Outcome} by an earlier run")]
        public static partial void AlreadyDecided(ILogger logger, string applicationId, string outcome);
        [LoggerMessage(6, LogLevel.Error, "Application {ApplicationId}: the applicant was not notified; the decision stands. {Failure}")]
        public static partial void NotNotified(ILogger logger, string applicationId, string? failure);
        [LoggerMessage(7, LogLevel.Warning, "Application {ApplicationId}: the cancellation arrived too late; the decision stands")]
        public static partial void CancelledTooLate(ILogger logger, string applicationId);
    }
}
