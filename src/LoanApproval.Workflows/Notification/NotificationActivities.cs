namespace LoanApproval.Workflows.Notification;

// Result of SendNotification: sent, or alreadySent by an earlier call.
public sealed record NotificationResult(NotificationStatus Status);

/// <summary>Notifies applicants.</summary>
public sealed partial class NotificationActivities(INotifier notifier, ILedger ledger, ILogger<NotificationActivities> logger)
{
    /// <summary>Sends the message about a recorded decision, once per application.</summary>
    /// <remarks>
    /// Safe to retry: the notification id identifies the message in the ledger and in the outbox. With real mail one window remains:
    /// the mail server accepted the message and the worker was killed before it recorded that. The second message then has the same
    /// Message-Id, by which mail programs recognize duplicates.
    /// </remarks>
    /// <exception cref="ApplicationFailureException">See <see cref="INotifier"/> and <see cref="ILedger"/>.</exception>
    [Activity(ActivityNames.SendNotification)]
    public async Task<NotificationResult> SendNotificationAsync(LoanDecision decision)
    {
        var cancellationToken = ActivityExecutionContext.Current.CancellationToken;
        var key = EffectKeys.Notification(decision);
        var status = await ledger.FindAsync(key, cancellationToken) is null
            ? await SendOnceAsync(key, decision, cancellationToken)
            : NotificationStatus.AlreadySent;
        if (status == NotificationStatus.AlreadySent) LoanMetrics.Replayed(key.Key);
        Log.Notified(logger, decision.ApplicationId, status == NotificationStatus.Sent ? "was notified" : "was notified before");
        return new(status);
    }

    private async Task<NotificationStatus> SendOnceAsync(IdempotencyKey key, LoanDecision decision, CancellationToken cancellationToken)
    {
        var first = await notifier.NotifyAsync(key.Key, decision, cancellationToken);
        // The message is sent: a cancellation that arrives now must not keep that from the ledger.
        await ledger.RecordAsync(key, JsonSerializer.Serialize(NotificationStatus.Sent, LoanJson.Options), CancellationToken.None);
        return first ? NotificationStatus.Sent : NotificationStatus.AlreadySent;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Application {ApplicationId}: the applicant {Result}")]
        public static partial void Notified(ILogger logger, string applicationId, string result);
    }
}
