namespace LoanApproval.Worker.Notification;

// Writes a mail file into the outbox, named after the notification id: once, and complete or not at all.
internal sealed class OutboxNotifier(OutboxFolder outbox, DecisionMail mails) : INotifier
{
    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            outbox.Create();
            var file = outbox.MailFile(notificationId);
            return !File.Exists(file) && await WriteAsync(file, notificationId, decision, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationFailureException($"The outbox cannot be written: {e.Message}", ErrorTypes.NotificationFailed);
        }
    }

    private async Task<bool> WriteAsync(string file, string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        using var mail = await mails.WriteAsync(notificationId, decision, cancellationToken);
        var draft = outbox.CreateDraft();
        try
        {
            await using (draft)
            {
                await mail.WriteToAsync(draft, cancellationToken);
                await draft.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(draft.SafeFileHandle);
            }
            // Without overwriting, so that the second of two racing attempts finds the mail of the first.
            File.Move(draft.Name, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
        finally
        {
            File.Delete(draft.Name);
        }
    }
}
