namespace LoanApproval.Workflows.Approval;

public sealed partial class ApprovalActivities(ILedger ledger, ILogger<ApprovalActivities> logger)
{
    /// <summary>Books the loan and records the approval. Returns the recorded decision, which may be an earlier one.</summary>
    /// <remarks>Safe to retry: the key, the loan and the decision are written in one transaction, and the first decision stands.</remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="ILedger"/>.</exception>
    [Activity(ActivityNames.ApproveLoan)]
    public async Task<LoanDecision> ApproveLoanAsync(ApprovalRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var (application, approval) = request;
        var plan = PaymentPlan.For(
            application.Amount, approval.InterestRate!.Value, application.TermMonths, CurrencyUnits.Decimals(application.Currency));
        approval = approval with { LoanId = $"LN-{Guid.CreateVersion7():N}", MonthlyPayment = plan.MonthlyPayment };

        var standing = await ledger.BookAsync(application, approval, context.Info.ScheduledTime, context.CancellationToken);
        if (standing.LoanId == approval.LoanId)
        {
            LoanMetrics.Committed(standing);
            Log.Booked(logger, application.ApplicationId, approval.LoanId);
        }
        else
        {
            LoanMetrics.Replayed(LoanMetrics.DecisionEffect);
            Log.AlreadyDecided(logger, application.ApplicationId, LoanJson.NameOf(standing.Outcome));
        }
        return standing;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: loan {LoanId} booked")]
        public static partial void Booked(ILogger logger, string applicationId, string loanId);
        [LoggerMessage(2, LogLevel.Information, "Application {ApplicationId}: already {Outcome}; the recorded decision stands")]
        public static partial void AlreadyDecided(ILogger logger, string applicationId, string outcome);
    }
}
