namespace LoanApproval.Workflows.Notification;

public sealed partial class NotificationActivities(INotifier notifier, ILedger ledger, ILogger<NotificationActivities> logger)
{
    /// <summary>Sends the message about a recorded decision, once per application.</summary>
    /// <remarks>Safe to retry: the notification ID identifies the message in the ledger and the outbox. With real mail, if the worker is
    /// killed after the mail server has accepted the message, the message is sent again with the same Message-Id.</remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="INotifier"/> and <see cref="ILedger"/>.</exception>
    [Activity(ActivityNames.SendNotification)]
    public async Task<NotificationResult> SendNotificationAsync(LoanDecision decision)
    {
        var cancellationToken = ActivityExecutionContext.Current.CancellationToken;
        var key = EffectKeys.Notification(decision);
        var status = NotificationStatus.AlreadySent;
        if (await ledger.FindAsync(key, cancellationToken) is null)
        {
            if (await notifier.NotifyAsync(key.Key, decision, cancellationToken)) status = NotificationStatus.Sent;
            // The message has been sent. A cancellation that arrives now must not prevent recording that.
            await ledger.RecordAsync(key, JsonSerializer.Serialize(NotificationStatus.Sent, LoanJson.Options), CancellationToken.None);
        }
        if (status == NotificationStatus.AlreadySent) LoanMetrics.Replayed(key.Key);
        Log.Notified(logger, decision.ApplicationId, status == NotificationStatus.Sent ? "was notified" : "was notified before");
        return new(status);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: the applicant {Result}")]
        public static partial void Notified(ILogger logger, string applicationId, string result);
    }
}
