namespace LoanApproval.Workflows.Decisions;

public sealed partial class DecisionActivities(ILedger ledger, ILogger<DecisionActivities> logger)
{
    /// <summary>Records a decline, expiry or cancellation. Returns the recorded decision; null if a cancellation finds none.</summary>
    /// <remarks>Safe to retry: the first decision stands. A running attempt of <c>ApproveLoan</c> can no longer book a loan.</remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="ILedger"/>.</exception>
    [Activity(ActivityNames.RecordDecision)]
    public async Task<LoanDecision?> RecordDecisionAsync(DecisionRequest request)
    {
        var context = ActivityExecutionContext.Current;
        var (application, decision) = request;
        var standing = decision is null
            ? await ledger.CancelAsync(application, context.Info.ScheduledTime, context.CancellationToken)
            : await ledger.DecideAsync(application, decision, context.CancellationToken);
        // The ledger returns the same object only to the attempt that recorded it.
        if (standing is not null && !ReferenceEquals(standing, decision)) LoanMetrics.Replayed(LoanMetrics.DecisionEffect);
        else if (standing is not null) LoanMetrics.Committed(standing);
        Log.Recorded(logger, application.ApplicationId, standing is null ? "cancelled" : LoanJson.NameOf(standing.Outcome));
        return standing;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: recorded as {Outcome}")]
        public static partial void Recorded(ILogger logger, string applicationId, string outcome);
    }
}
