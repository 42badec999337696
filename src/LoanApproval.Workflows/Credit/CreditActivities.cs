namespace LoanApproval.Workflows.Credit;

public sealed partial class CreditActivities(ICreditBureau bureau, ILedger ledger, ILogger<CreditActivities> logger)
{
    /// <summary>Pulls the applicant's credit report (score 300-850) and opens the application in the ledger.</summary>
    /// <remarks>Safe to retry: a report in the ledger is returned without a call. The bureau stores its response under the key.</remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="ICreditBureau"/> and <see cref="ILedger"/>.</exception>
    [Activity(ActivityNames.CheckCreditScore)]
    public async Task<CreditCheckResult> CheckCreditScoreAsync(LoanApplication application)
    {
        var cancellationToken = ActivityExecutionContext.Current.CancellationToken;
        // The activity has no heartbeat timeout, but the response to a heartbeat is the only way to learn of a cancellation.
        await using var heartbeats = new HeartbeatLoop(ActivityExecutionContext.Current, () => []);

        if (await ledger.FindDecisionAsync(application, cancellationToken) is { } decided)
        {
            LoanMetrics.Replayed(LoanMetrics.DecisionEffect);
            Log.Checked(logger, application.ApplicationId, $"already {LoanJson.NameOf(decided.Outcome)}; the recorded decision stands");
            return new(null, decided);
        }
        var key = EffectKeys.CreditCheck(application);
        if (await ledger.FindAsync(key, cancellationToken) is { } stored)
        {
            LoanMetrics.Replayed(key.Key);
            Log.Checked(logger, application.ApplicationId, "credit report read from the ledger, without a call to the bureau");
            return Parse(stored);
        }
        var report = await bureau.PullReportAsync(key.Key, application.ApplicantId, cancellationToken);
        if (report is { Score: null })
            throw new ApplicationFailureException(
                "The credit bureau returned a report without a score", ErrorTypes.WrongReport, nonRetryable: true);

        // The bureau has done its work. A cancellation that arrives now must not prevent storing the report.
        var result = JsonSerializer.Serialize(new CreditCheckResult(report), LoanJson.Options);
        var standing = await ledger.OpenAsync(application, key, result, CancellationToken.None);
        Log.Checked(logger, application.ApplicationId, report is null ? "no credit file" : "credit report received");
        return Parse(standing);
    }

    private static CreditCheckResult Parse(string json) => JsonSerializer.Deserialize<CreditCheckResult>(json, LoanJson.Options)!;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: {Result}")]
        public static partial void Checked(ILogger logger, string applicationId, string result);
    }
}
