using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Heartbeats;
using LoanApproval.Workflows.Ledger;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Credit;

/// <summary>Checks an applicant's credit, once per application.</summary>
public sealed partial class CreditActivities(ICreditBureau bureau, ILedger ledger, ILogger<CreditActivities> logger)
{
    /// <summary>Opens the application in the ledger and pulls the applicant's credit report (score on the bureau's scale, 300-850).</summary>
    /// <remarks>
    /// Safe to retry: a report in the ledger is answered without a call, and what the ledger missed (the bureau answered, the
    /// worker died before it stored that) the bureau answers again for the same key.
    /// </remarks>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">
    /// See <see cref="ICreditBureau"/>; <c>IdempotencyConflict</c> with the difference as detail where the application was
    /// opened with other data; <c>LedgerUnavailable</c> (retryable), <c>LedgerDamaged</c> (not).
    /// </exception>
    [Activity(ActivityNames.CheckCreditScore)]
    public async Task<CreditCheckResult> CheckCreditScoreAsync(LoanApplication application)
    {
        var cancellationToken = ActivityExecutionContext.Current.CancellationToken;
        // No heartbeat time-out, but heartbeats all the same: a cancellation reaches an activity in their answers only.
        await using var pulse = HeartbeatLoop.Start(ActivityExecutionContext.Current, () => []);

        var decided = await LedgerFailures.TranslateAsync(
            () => ledger.OpenAsync(application, cancellationToken), conflictIsAboutTheInput: true);
        if (decided is not null)
        {
            Log.AlreadyDecided(logger, application.ApplicationId, decided.Outcome);
            return new(null, decided);
        }

        var result = await PullOnceAsync(application, cancellationToken);
        return result;
    }

    private async Task<CreditCheckResult> PullOnceAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var key = EffectKeys.CreditCheck(application);
        if (await LedgerFailures.TranslateAsync(() => ledger.FindAsync(key, cancellationToken)) is { } stored)
        {
            Log.Replayed(logger, application.ApplicationId);
            return Parse(stored);
        }
        var report = await bureau.PullReportAsync(key.Key, application.ApplicantId, cancellationToken);

        // The bureau has done its work: a cancellation that comes now must not keep the report from the ledger.
        var standing = await LedgerFailures.TranslateAsync(
            () => ledger.RecordAsync(key, JsonSerializer.Serialize(new CreditCheckResult(report), LoanJson.Options), CancellationToken.None));
        Log.Checked(logger, application.ApplicationId, report is not null);
        return Parse(standing);
    }

    private static CreditCheckResult Parse(string json) => JsonSerializer.Deserialize<CreditCheckResult>(json, LoanJson.Options)!;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Credit of {ApplicationId} checked; report found: {ReportFound}")]
        public static partial void Checked(ILogger logger, string applicationId, bool reportFound);

        [LoggerMessage(2, LogLevel.Information, "Credit check of {ApplicationId} replayed from the ledger; the bureau was not called")]
        public static partial void Replayed(ILogger logger, string applicationId);

        [LoggerMessage(3, LogLevel.Information, "{ApplicationId} is decided already ({Outcome}); that decision stands")]
        public static partial void AlreadyDecided(ILogger logger, string applicationId, LoanOutcome outcome);
    }
}
