namespace LoanApproval.Worker.Notification;

/// <summary>Writes a mail file into the outbox, named after the notification id: once, and complete or not at all.</summary>
internal sealed class OutboxNotifier(
    OutboxFolder outbox, SmtpOptions smtp, NotificationOptions options, StoredReports? reports = null) : INotifier
{
    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            outbox.Create();
            return await PublishAsync(notificationId, decision, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationFailureException($"The outbox cannot be written: {e.Message}", ErrorTypes.NotificationFailed);
        }
    }

    private async Task<bool> PublishAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var file = outbox.MailFile(notificationId);
        if (File.Exists(file)) return false;
        var report = reports is null ? null : await reports.FindAsync(decision, cancellationToken);
        var draft = "";
        try
        {
            await using (var stream = outbox.CreateDraft())
            {
                draft = stream.Name;
                using var mail = DecisionMail.Write(notificationId, decision, smtp, options, report);
                await mail.WriteToAsync(stream, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }
            return Publish(draft, file);
        }
        finally
        {
            if (draft.Length > 0) File.Delete(draft);
        }
    }

    // Without overwriting, so that the second of two racing attempts finds the mail of the first.
    private static bool Publish(string draft, string file)
    {
        try
        {
            File.Move(draft, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }
}
