using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Notification;

namespace LoanApproval.Workflows;

/// <summary>
/// Decides a loan application: credit check, document verification, approval. If a step fails, the application goes to manual review;
/// a technical failure never declines a loan. The ledger owns the decision: the workflow publishes only what the ledger returned.
/// </summary>
[Workflow(WorkflowNames.LoanApproval)]
public sealed class LoanApprovalWorkflow(LoanWorkflowSettings settings)
{
    private readonly ActivityPolicies _policies = settings.Policies;
    private LoanApplication _application = null!;
    private LoanCase _case = null!;
    private ReviewRequest? _review;
    private bool _awaitsReview;
    private int _reviewRound;
    private bool _closed;

    private static bool IsCancelled => Workflow.CancellationToken.IsCancellationRequested;

    // Replayers create a workflow without settings.
    public LoanApprovalWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public async Task<LoanDecision> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        _application = WorkflowInput.Application(input, extra);
        _case = new LoanCase(_application, settings.ReviewDeadline);
        CaseLog.Started(_application);
        try
        {
            var decision = await DecideAsync();
            CaseLog.Decided(decision);
            _case.Enter(LoanStep.Notification, decision);
            decision = decision with { Notification = await NotifyAsync(decision) };
            _case.Enter(LoanStep.Decided, decision);
            if (IsCancelled) CaseLog.CancelledTooLate(Workflow.Logger, _application.ApplicationId);
            return decision;
        }
        catch (ActivityFailureException e) when (ConflictOf(e) is { } conflict)
        {
            throw new ApplicationFailureException(conflict.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true);
        }
        finally
        {
            _closed = true;
            await Workflow.WaitConditionAsync(() => Workflow.AllHandlersFinished, CancellationToken.None);
        }
    }

    [WorkflowQuery(WorkflowNames.StatusQuery, Description = "Returns the step, and the decision as soon as it is recorded.")]
    public LoanStatus Status() => _case.Status;

    [WorkflowUpdateValidator(nameof(ReviewAsync))]
    public void ValidateReview(IRawValue? input = null, IRawValue? extra = null)
    {
        var problem = ReviewRules.Check(WorkflowInput.Review(input, extra), _reviewRound)
            ?? (_awaitsReview ? null : $"The application is not waiting for a review; it is at {LoanJson.NameOf(_case.Status.Step)}");
        if (problem is not null) throw new ApplicationFailureException(problem, ErrorTypes.ReviewRefused);
    }

    [WorkflowUpdate(WorkflowNames.ReviewUpdate, Description = ReviewRules.Description)]
    public async Task<LoanDecision> ReviewAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        _review = WorkflowInput.Review(input, extra);
        _awaitsReview = false;
        CaseLog.Reviewed(_application.ApplicationId, _review);
        var round = _reviewRound;
        // Not cancelled with the workflow: the loan may still be booked, and the reviewer needs the decision.
        await Workflow.WaitConditionAsync(
            () => _case.Status.Decision is not null || _reviewRound > round || _closed, CancellationToken.None);
        if (_case.Status.Decision is { } decision) return decision;
        throw _closed
            ? new ApplicationFailureException("The application was closed without a decision", ErrorTypes.ReviewRefused)
            : new ApplicationFailureException($"The application is under review again. {_case.Status.Referral}", ErrorTypes.ApprovalFailed);
    }

    private async Task<LoanDecision> DecideAsync()
    {
        try
        {
            return await OrReferAsync(DecideByRulesAsync) ?? await DecideByReviewAsync();
        }
        catch (Exception e) when (IsCancelled && (TemporalException.IsCanceledException(e) || e is ActivityFailureException))
        {
            // A loan may still be booked: by an attempt whose result was lost, or by a run before a reset.
            if (await RecordAsync(decision: null) is { } standing) return standing;
            _case.Cancel();
            throw new OperationCanceledException("The application was cancelled", e);
        }
    }

    private async Task<LoanDecision> DecideByRulesAsync()
    {
        var credit = await CheckCreditAsync();
        if (credit.Decided is { } earlier) return earlier;
        if (credit.Report is not { } report) return await DeclineAsync(_case.Decisions.NoCreditFile());
        if (!CreditRules.IsSufficient(report)) return await DeclineAsync(_case.Decisions.InsufficientScore(report));

        var documents = await VerifyDocumentsAsync();
        if (!DocumentPolicy.AreSufficient(documents)) return await DeclineAsync(_case.Decisions.DocumentsNotVerified(documents));

        return await ApproveAsync(_case.Decisions.Approved());
    }

    private async Task<LoanDecision> DecideByReviewAsync()
    {
        while (true)
        {
            var review = await WaitForReviewAsync();
            if (review is null) return await DeclineAsync(_case.Decisions.Expired());
            if (!review.Approve) return await DeclineAsync(_case.Decisions.DeclinedBy(review));
            if (await OrReferAsync(() => ApproveAsync(_case.Decisions.ApprovedBy(review))) is { } decision) return decision;
        }
    }

    // Null: a step failed, and the application is referred for manual review.
    private async Task<LoanDecision?> OrReferAsync(Func<Task<LoanDecision>> decide)
    {
        try
        {
            return await decide();
        }
        catch (ActivityFailureException e) when (!IsCancelled && ConflictOf(e) is null)
        {
            var reason = ReferralReason.Describe(e);
            _case.Refer(reason);
            CaseLog.Referred(_application.ApplicationId, e, reason);
            return null;
        }
    }

    private async Task<CreditCheckResult> CheckCreditAsync()
    {
        _case.Enter(LoanStep.CreditCheck);
        var result = await Workflow.ExecuteActivityAsync(
            (CreditActivities a) => a.CheckCreditScoreAsync(_application),
            _policies.CheckCreditScore.Options($"Credit score of {_application.ApplicantId}"));
        _case.Decisions.Report = result.Report;
        return result;
    }

    private async Task<IReadOnlyList<DocumentVerification>> VerifyDocumentsAsync()
    {
        _case.Enter(LoanStep.DocumentVerification);
        var options = _policies.VerifyDocuments.Options(CaseDetails.Documents(_application));
        options.TaskQueue = TaskQueues.LoanDocuments;
        var result = await Workflow.ExecuteActivityAsync(
            (DocumentActivities a) =>
                a.VerifyDocumentsAsync(new(_application.ApplicationId, _application.ApplicantId, _application.DocumentIds)),
            options);
        _case.AddDocuments(result.Documents);
        return result.Documents;
    }

    private async Task<LoanDecision> ApproveAsync(LoanDecision approval)
    {
        // The last moment at which a cancellation stops the loan. From here on an attempt may book it without the workflow's knowledge.
        Workflow.CancellationToken.ThrowIfCancellationRequested();
        _case.Enter(LoanStep.Approval);
        var options = _policies.ApproveLoan.Options($"Book {Money.Format(approval.Amount, approval.Currency)}");
        options.CancellationToken = CancellationToken.None;
        return await Workflow.ExecuteActivityAsync((ApprovalActivities a) => a.ApproveLoanAsync(new(_application, approval)), options);
    }

    private async Task<LoanDecision> DeclineAsync(LoanDecision decision) => (await RecordAsync(decision))!;

    private Task<LoanDecision?> RecordAsync(LoanDecision? decision)
    {
        var options = _policies.RecordDecision.Options(
            $"Record: {(decision is null ? LoanSearchAttributes.Cancelled : LoanJson.NameOf(decision.Outcome))}");
        options.CancellationToken = CancellationToken.None;
        return Workflow.ExecuteActivityAsync((DecisionActivities a) => a.RecordDecisionAsync(new(_application, decision)), options);
    }

    private async Task<ReviewRequest?> WaitForReviewAsync()
    {
        _reviewRound++;
        _review = null;
        _awaitsReview = true;
        _case.Enter(LoanStep.UnderReview);
        try
        {
            await Workflow.WaitConditionWithOptionsAsync(new(() => _review is not null, settings.ReviewDeadline, "Waiting for a reviewer"));
            return _review;
        }
        finally
        {
            _awaitsReview = false;
            _case.EndReferral();
        }
    }

    private async Task<NotificationStatus> NotifyAsync(LoanDecision decision)
    {
        var options = _policies.SendNotification.Options($"Mail: {LoanJson.NameOf(decision.Outcome)}");
        options.CancellationToken = CancellationToken.None;
        try
        {
            return (await Workflow.ExecuteActivityAsync((NotificationActivities a) => a.SendNotificationAsync(decision), options)).Status;
        }
        catch (ActivityFailureException e)
        {
            CaseLog.NotNotified(Workflow.Logger, _application.ApplicationId, e.InnerException?.Message);
            return NotificationStatus.Failed;
        }
    }

    // The application was submitted before with other data: no reviewer can resolve that, so the workflow fails.
    private static ApplicationFailureException? ConflictOf(ActivityFailureException failure) =>
        failure.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict, Details.Count: > 0 } conflict
            ? conflict : null;
}
