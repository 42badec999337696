using System.Text.Json;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Notification;

/// <summary>Closes an application in the ledger and tells the applicant, once.</summary>
public sealed partial class NotificationActivities(INotifier notifier, ILedger ledger, ILogger<NotificationActivities> logger)
{
    /// <summary>Records the decision and sends the message about the one that stands; answers <c>sent</c> or <c>alreadySent</c>.</summary>
    /// <remarks>
    /// Safe to retry: the notification id names the message in the ledger and in the outbox. With real mail one window remains:
    /// the mail server took the message and the worker died before it recorded that. The second message then has the same
    /// Message-Id, by which mail programs fold duplicates.
    /// </remarks>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">See <see cref="INotifier"/> and <see cref="LedgerFailures"/>.</exception>
    [Activity(ActivityNames.SendNotification)]
    public async Task<NotificationResult> SendNotificationAsync(LoanDecision decision)
    {
        var cancellationToken = ActivityExecutionContext.Current.CancellationToken;
        var standing = await LedgerFailures.TranslateAsync(() => ledger.DecideAsync(decision, cancellationToken));

        var key = EffectKeys.Notification(standing);
        var status = await LedgerFailures.TranslateAsync(() => ledger.FindAsync(key, cancellationToken)) is null
            ? await SendOnceAsync(key, standing, cancellationToken)
            : NotificationStatus.AlreadySent;
        Log.Notified(logger, standing.ApplicationId, status);
        return new(status, standing);
    }

    private async Task<NotificationStatus> SendOnceAsync(IdempotencyKey key, LoanDecision decision, CancellationToken cancellationToken)
    {
        var first = await notifier.NotifyAsync(key.Key, decision, cancellationToken);
        // Handed over: a cancellation that comes now must not keep that from the ledger.
        await LedgerFailures.TranslateAsync(() => ledger.RecordAsync(
            key, JsonSerializer.Serialize(NotificationStatus.Sent, LoanJson.Options), CancellationToken.None));
        return first ? NotificationStatus.Sent : NotificationStatus.AlreadySent;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Applicant of {ApplicationId} notified: {Status}")]
        public static partial void Notified(ILogger logger, string applicationId, NotificationStatus status);
    }
}
