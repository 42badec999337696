namespace LoanApproval.Workflows;

// Credit check, document verification, approval. If a step fails, the application goes to manual review: a technical failure never
// declines a loan. The ledger owns the decision: the workflow publishes only what the ledger returned.
[Workflow(WorkflowNames.LoanApproval)]
public sealed class LoanApprovalWorkflow(LoanWorkflowSettings settings)
{
    private LoanApplication _application = null!;
    private LoanCase _case = null!;
    // Null before the first step, and always if the application is not valid.
    private ManualReview? _manualReview;
    private static bool IsCancelled => Workflow.CancellationToken.IsCancellationRequested;

    public LoanApprovalWorkflow() : this(LoanWorkflowSettings.Default) { }

    [WorkflowRun]
    public async Task<LoanDecision> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        _application = WorkflowInput.Application(input, extra);
        _case = new LoanCase(_application, settings.ReviewDeadline);
        _manualReview = new ManualReview(_case, settings.ReviewDeadline);
        _case.Start();
        try
        {
            var decision = await DecideAsync();
            _case.Decide(decision);
            decision = decision with { Notification = await NotifyAsync(decision) };
            _case.Close(decision);
            return decision;
        }
        catch (ActivityFailureException e) when (ApplicationConflictException.In(e) is { } conflict)
        {
            throw new ApplicationFailureException(conflict.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true);
        }
        finally { await _manualReview.CloseAsync(); }
    }

    [WorkflowQuery(WorkflowNames.StatusQuery, Description = "Returns the step, and the decision as soon as it is recorded.")]
    public LoanStatus Status() => _manualReview is not null
        ? _case.Status
        : throw new ApplicationFailureException("The application was not valid, so it has no status", ErrorTypes.InvalidApplication);

    [WorkflowUpdateValidator(nameof(ReviewAsync))]
    public void ValidateReview(IRawValue? input = null, IRawValue? extra = null) =>
        (_manualReview ?? throw ManualReview.NotWaiting("has just started")).Validate(WorkflowInput.Review(input, extra));

    [WorkflowUpdate(WorkflowNames.ReviewUpdate, Description = ManualReview.Description)]
    public async Task<LoanDecision> ReviewAsync(IRawValue? input = null, IRawValue? extra = null) =>
        await _manualReview!.SubmitAsync(WorkflowInput.Review(input, extra));

    private async Task<LoanDecision> DecideAsync()
    {
        try { return await OrReferAsync(DecideByRulesAsync) ?? await DecideByReviewAsync(); }
        catch (Exception e) when (IsCancelled && (TemporalException.IsCanceledException(e) || e is ActivityFailureException))
        {
            // A loan may already be booked, by an attempt whose result was lost or by a run before a reset.
            if (await RecordAsync(decision: null) is { } standing) return standing;
            _case.Cancel();
            throw new OperationCanceledException("The application was cancelled", e);
        }
    }

    private async Task<LoanDecision> DecideByRulesAsync()
    {
        _case.Enter(LoanStep.CreditCheck);
        var credit = await Workflow.ExecuteActivityAsync(
            (CreditActivities a) => a.CheckCreditScoreAsync(_application),
            settings.Policies.CheckCreditScore.Options($"Credit score of {_application.ApplicantId}"));
        _case.Decisions.Report = credit.Report;
        if (credit.Decided is { } earlier) return earlier;
        if (credit.Report is not { } report) return await DeclineAsync(_case.Decisions.NoCreditFile());
        if (!CreditRules.IsSufficient(report)) return await DeclineAsync(_case.Decisions.InsufficientScore(report));

        _case.Enter(LoanStep.DocumentVerification);
        var verified = await Workflow.ExecuteActivityAsync(
            (DocumentActivities a) => a.VerifyDocumentsAsync(DocumentVerificationRequest.Of(_application)),
            settings.Policies.VerifyDocuments.Options(CaseDetails.Documents(_application), taskQueue: TaskQueues.LoanDocuments));
        _case.AddDocuments(verified.Documents);
        if (!DocumentPolicy.AreSufficient(verified.Documents)) return await DeclineAsync(_case.Decisions.NotVerified(verified.Documents));

        return await ApproveAsync(_case.Decisions.Approved());
    }

    private async Task<LoanDecision> DecideByReviewAsync()
    {
        while (true)
        {
            var review = await _manualReview!.WaitAsync();
            if (review is null) return await DeclineAsync(_case.Decisions.Expired());
            if (!review.Approve) return await DeclineAsync(_case.Decisions.DeclinedBy(review));
            if (await OrReferAsync(() => ApproveAsync(_case.Decisions.ApprovedBy(review))) is { } decision) return decision;
        }
    }

    private async Task<LoanDecision?> OrReferAsync(Func<Task<LoanDecision>> decide)
    {
        try { return await decide(); }
        catch (ActivityFailureException e) when (!IsCancelled && ApplicationConflictException.In(e) is null)
        {
            _case.Refer(e);
            return null;
        }
    }

    private Task<LoanDecision> ApproveAsync(LoanDecision approval)
    {
        // A cancellation can prevent the loan only up to this point. From now on, an attempt may book it without the workflow's knowledge.
        Workflow.CancellationToken.ThrowIfCancellationRequested();
        _case.Enter(LoanStep.Approval);
        return Workflow.ExecuteActivityAsync(
            (ApprovalActivities a) => a.ApproveLoanAsync(new(_application, approval)),
            settings.Policies.ApproveLoan.Options($"Book {Money.Format(approval.Amount, approval.Currency)}", cancellable: false));
    }

    private async Task<LoanDecision> DeclineAsync(LoanDecision decision) => (await RecordAsync(decision))!;

    private Task<LoanDecision?> RecordAsync(LoanDecision? decision) => Workflow.ExecuteActivityAsync(
        (DecisionActivities a) => a.RecordDecisionAsync(new(_application, decision)),
        settings.Policies.RecordDecision.Options($"Record: {LoanCase.StateOf(decision)}", cancellable: false));

    private async Task<NotificationStatus> NotifyAsync(LoanDecision decision)
    {
        try
        {
            return (await Workflow.ExecuteActivityAsync(
                (NotificationActivities a) => a.SendNotificationAsync(decision),
                settings.Policies.SendNotification.Options($"Mail: {LoanJson.NameOf(decision.Outcome)}", cancellable: false))).Status;
        }
        catch (ActivityFailureException e)
        {
            _case.FailNotification(e);
            return NotificationStatus.Failed;
        }
    }
}
