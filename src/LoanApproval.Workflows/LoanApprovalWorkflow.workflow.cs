using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Input;
using LoanApproval.Workflows.Notification;
using LoanApproval.Workflows.Rules;
using LoanApproval.Workflows.Timeouts;
using Microsoft.Extensions.Logging;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace LoanApproval.Workflows;

/// <summary>
/// Decides a loan application: credit check, document verification, approval; a person where a step cannot be done. A
/// technical failure is never a decline.
/// </summary>
[Workflow(WorkflowNames.LoanApproval)]
public sealed partial class LoanApprovalWorkflow(LoanWorkflowSettings settings)
{
    private readonly ActivityPolicies _policies = settings.Policies;
    private LoanApplication _application = null!;
    private DecisionFactory _decisions = null!;
    private LoanStatus _status = new() { Step = LoanStep.CreditCheck };
    private ReviewRequest? _review;
    private int _referrals;

    private static bool IsCancelled => Workflow.CancellationToken.IsCancellationRequested;

    /// <summary>With the default settings, as a replayer makes it.</summary>
    public LoanApprovalWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public async Task<LoanDecision> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        _application = ApplicationInput.Read(input, extra);
        _decisions = new DecisionFactory(_application);
        _status = _status with { DocumentsTotal = _application.DocumentIds.Count };
        try
        {
            var decision = await NotifyAsync(await DecideAsync());
            await Workflow.WaitConditionAsync(() => Workflow.AllHandlersFinished, CancellationToken.None);
            return decision;
        }
        catch (Exception e) when (IsCancelled && (TemporalException.IsCanceledException(e) || e is ActivityFailureException))
        {
            Publish("cancelled");
            throw new OperationCanceledException("The application was cancelled", e);
        }
        catch (ActivityFailureException e) when (e.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict } conflict)
        {
            throw new ApplicationFailureException(conflict.Message, e, ErrorTypes.IdempotencyConflict, nonRetryable: true);
        }
    }

    [WorkflowQuery(WorkflowNames.StatusQuery)]
    public LoanStatus Status() => _status;

    [WorkflowUpdateValidator(nameof(ReviewAsync))]
    public void ValidateReview(IRawValue? input = null, IRawValue? extra = null)
    {
        var request = ReviewInput.Read(input, extra);
        if (string.IsNullOrWhiteSpace(request.Reviewer))
            throw new ApplicationFailureException("A review needs the name of its reviewer", ErrorTypes.ReviewRefused);
        if (_status.Step != LoanStep.UnderReview || _review is not null)
            throw new ApplicationFailureException($"The application is not under review; it is at {_status.Step}", ErrorTypes.ReviewRefused);
    }

    [WorkflowUpdate(WorkflowNames.ReviewUpdate)]
    public async Task<LoanDecision> ReviewAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        _review = ReviewInput.Read(input, extra);
        var referral = _referrals;
        await Workflow.WaitConditionAsync(() => _status.Decision is not null || _referrals > referral);
        return _status.Decision ?? throw new ApplicationFailureException(
            $"The approval could not be booked, and the application is under review again. {_status.Referral}", ErrorTypes.ApprovalFailed);
    }

    private async Task<LoanDecision> DecideAsync()
    {
        string referral;
        try
        {
            return await DecideByRulesAsync();
        }
        catch (ActivityFailureException e) when (MayRefer(e))
        {
            referral = ReferralReason.Describe(e);
        }

        while (true)
        {
            if (await WaitForReviewAsync(referral) is not { } answer) return _decisions.Expired(referral, Workflow.UtcNow);
            if (!answer.Approve) return _decisions.DeclinedBy(answer, Workflow.UtcNow);
            try
            {
                return await ApproveAsync(answer.Reviewer);
            }
            catch (ActivityFailureException e) when (MayRefer(e))
            {
                referral = ReferralReason.Describe(e);
            }
        }
    }

    private async Task<LoanDecision> DecideByRulesAsync()
    {
        var credit = await CheckCreditAsync();
        if (credit.Decided is { } earlier) return earlier;
        if (credit.Report is not { Score: { } score } report) return _decisions.NoCreditFile(Workflow.UtcNow);
        _decisions.Report = report;
        if (!CreditRules.IsSufficient(score)) return _decisions.InsufficientScore(report, Workflow.UtcNow);

        var documents = await VerifyDocumentsAsync();
        if (!DocumentPolicy.AreSufficient(documents)) return _decisions.DocumentsNotVerified(documents, Workflow.UtcNow);

        return await ApproveAsync(LoanDecision.ByRules);
    }

    private Task<CreditCheckResult> CheckCreditAsync()
    {
        Enter(
            LoanStep.CreditCheck,
            LoanSearchAttributes.ApplicantId.ValueSet(_application.ApplicantId),
            LoanSearchAttributes.Amount.ValueSet((double)_application.Amount));
        return Workflow.ExecuteActivityAsync(
            (CreditActivities a) => a.CheckCreditScoreAsync(_application),
            _policies.CheckCreditScore.Options($"Credit of {_application.ApplicationId}"));
    }

    private async Task<IReadOnlyList<DocumentVerification>> VerifyDocumentsAsync()
    {
        Enter(LoanStep.DocumentVerification);
        var options = _policies.VerifyDocuments.Options($"{_application.DocumentIds.Count} documents of {_application.ApplicationId}");
        options.TaskQueue = TaskQueues.LoanDocuments;
        var result = await Workflow.ExecuteActivityAsync(
            (DocumentActivities a) => a.VerifyDocumentsAsync(new(_application.ApplicationId, _application.ApplicantId, _application.DocumentIds)),
            options);
        _status = _status with { DocumentsVerified = result.Documents.Count(d => d.Status == DocumentStatus.Verified) };
        return result.Documents;
    }

    private async Task<LoanDecision> ApproveAsync(string decidedBy)
    {
        // The last moment at which a cancellation stops the loan. From here on an attempt may have booked it without the
        // workflow's knowledge, so that the booking is seen through.
        Workflow.CancellationToken.ThrowIfCancellationRequested();
        Enter(LoanStep.Approval);
        var options = _policies.ApproveLoan.Options($"Loan of {_application.ApplicationId}");
        options.CancellationToken = CancellationToken.None;
        var result = await Workflow.ExecuteActivityAsync(
            (ApprovalActivities a) => a.ApproveLoanAsync(new(_application, LoanTerms.InterestRate)), options);
        return result.Loan is { } loan ? _decisions.Approved(loan, decidedBy) : result.Decided!;
    }

    private async Task<ReviewRequest?> WaitForReviewAsync(string referral)
    {
        _review = null;
        _referrals++;
        _status = _status with { Referral = referral };
        Enter(LoanStep.UnderReview);
        Log.Referred(Workflow.Logger, _application.ApplicationId, referral);
        await Workflow.WaitConditionAsync(() => _review is not null, settings.ReviewDeadline);
        _status = _status with { Referral = null };
        return _review;
    }

    private async Task<LoanDecision> NotifyAsync(LoanDecision decision)
    {
        Enter(LoanStep.Notification);
        var options = _policies.SendNotification.Options($"{decision.Outcome}: {_application.ApplicationId}");
        // A decision that is made is told, whatever comes after it.
        options.CancellationToken = CancellationToken.None;
        try
        {
            var result = await Workflow.ExecuteActivityAsync((NotificationActivities a) => a.SendNotificationAsync(decision), options);
            decision = result.Decision with { Notification = result.Status };
        }
        catch (ActivityFailureException e)
        {
            Log.NotNotified(Workflow.Logger, _application.ApplicationId, e.InnerException?.Message);
            decision = decision with { Notification = NotificationStatus.Failed };
        }
        if (IsCancelled) Log.CancelledTooLate(Workflow.Logger, _application.ApplicationId, decision.Outcome);
        _status = _status with { Step = LoanStep.Decided, Decision = decision };
        Publish(LoanJson.NameOf(decision.Outcome));
        return decision;
    }

    // Cancelled: nobody is asked. Sent with other data: the sender is told, for a person could only say the same.
    private static bool MayRefer(ActivityFailureException failure) =>
        !IsCancelled && failure.InnerException is not ApplicationFailureException { ErrorType: ErrorTypes.IdempotencyConflict, Details.Count: > 0 };

    private void Enter(LoanStep step, params SearchAttributeUpdate[] more)
    {
        _status = _status with { Step = step };
        Publish(LoanJson.NameOf(step), more);
    }

    private void Publish(string state, params SearchAttributeUpdate[] more)
    {
        Workflow.UpsertTypedSearchAttributes([.. more, LoanSearchAttributes.Status.ValueSet(state)]);
        Workflow.CurrentDetails = $"**{state}**\n\n{_status.Referral ?? _status.Decision?.Reason}";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{ApplicationId} is referred to a person: {Referral}")]
        public static partial void Referred(ILogger logger, string applicationId, string referral);

        [LoggerMessage(2, LogLevel.Error, "The applicant of {ApplicationId} could not be notified: {Failure}; the decision stands")]
        public static partial void NotNotified(ILogger logger, string applicationId, string? failure);

        [LoggerMessage(3, LogLevel.Warning, "Cancellation of {ApplicationId} came too late: it is {Outcome}")]
        public static partial void CancelledTooLate(ILogger logger, string applicationId, LoanOutcome outcome);
    }
}
