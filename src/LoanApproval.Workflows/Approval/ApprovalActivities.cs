using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Rules;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Approval;

/// <summary>Books loans.</summary>
public sealed partial class ApprovalActivities(ILedger ledger, TimeProvider time, ILogger<ApprovalActivities> logger)
{
    /// <summary>Books the loan under the application's key; money in the application's currency, the rate in percent a year.</summary>
    /// <remarks>
    /// Safe to retry: key, result and loan are one transaction. A later attempt brings another loan id and another time, and
    /// gets those of the first.
    /// </remarks>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">
    /// <c>LedgerUnavailable</c> (retryable); <c>IdempotencyConflict</c>, <c>LedgerDamaged</c> (not).
    /// </exception>
    [Activity(ActivityNames.ApproveLoan)]
    public async Task<ApprovalResult> ApproveLoanAsync(ApprovalRequest request)
    {
        var application = request.Application;
        var plan = PaymentPlan.For(
            application.Amount, request.InterestRate, application.TermMonths, CurrencyUnits.Decimals(application.Currency));
        var loan = new Loan
        {
            ApplicationId = application.ApplicationId,
            LoanId = $"LN-{Guid.CreateVersion7():N}",
            ApplicantId = application.ApplicantId,
            Amount = application.Amount,
            Currency = application.Currency,
            InterestRate = request.InterestRate,
            TermMonths = application.TermMonths,
            MonthlyPayment = plan.MonthlyPayment,
            // Milliseconds, which every ledger keeps: the first answer and a replayed one are the same.
            ApprovedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
        };
        var booking = await LedgerFailures.TranslateAsync(() => ledger.BookAsync(loan, ActivityExecutionContext.Current.CancellationToken));
        if (booking.Loan is { } booked) Log.Booked(logger, application.ApplicationId, booked.LoanId, booking.Replayed);
        else Log.Closed(logger, application.ApplicationId, booking.Closed!.Outcome);
        return new(booking.Loan, booking.Closed);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Loan {LoanId} of {ApplicationId} is booked; replayed: {Replayed}")]
        public static partial void Booked(ILogger logger, string applicationId, string loanId, bool replayed);

        [LoggerMessage(2, LogLevel.Warning, "{ApplicationId} was closed as {Outcome} before: no loan is booked")]
        public static partial void Closed(ILogger logger, string applicationId, LoanOutcome outcome);
    }
}
