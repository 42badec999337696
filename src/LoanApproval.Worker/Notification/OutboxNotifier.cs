using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Notification;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Notification;

/// <summary>Puts a mail file into the outbox folder, named after the notification id: there once, whole or not at all.</summary>
public sealed class OutboxNotifier(string folder, SmtpOptions smtp, NotificationOptions options) : INotifier
{
    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, MailFileName.For(notificationId) + ".eml");
        try
        {
            Directory.CreateDirectory(folder);
            return await PublishAsync(file, notificationId, decision, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationFailureException($"The mail file cannot be written into the outbox: {e.Message}", e, ErrorTypes.NotificationFailed);
        }
    }

    private async Task<bool> PublishAsync(string file, string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var draft = $"{file}.{Guid.NewGuid():N}.draft";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                using var mail = DecisionMail.Write(notificationId, decision, smtp, options);
                await mail.WriteToAsync(stream, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }
            var first = Publish(draft, file);
            RemoveDrafts(file);
            return first;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Of attempts that were killed. One that still writes finds the mail there when it wants to publish its own.
    private void RemoveDrafts(string file)
    {
        foreach (var draft in Directory.GetFiles(folder, $"{Path.GetFileName(file)}.*.draft")) File.Delete(draft);
    }

    // Not overwriting is what makes the second of two racers see the first.
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
