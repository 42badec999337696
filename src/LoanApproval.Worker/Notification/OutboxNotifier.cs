namespace LoanApproval.Worker.Notification;

// Writes each mail file to the outbox once, completely or not at all. Only the owner can read it.
internal sealed partial class OutboxNotifier(string folder, DecisionMail mails) : INotifier
{
    // A separate folder, so that old drafts are found without listing all mails.
    private readonly string _drafts = Path.Combine(folder, ".drafts");

    public void Prepare(DateTimeOffset now)
    {
        try
        {
            using var probe = CreateDraft();
            File.Delete(probe.Name);
            // A worker may still be writing a younger draft.
            foreach (var draft in Directory.EnumerateFiles(_drafts).Where(d => File.GetLastWriteTimeUtc(d) < now - TimeSpan.FromHours(1)))
                File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"{NotificationOptions.SectionName}:{nameof(NotificationOptions.Outbox)}: "
                + $"the folder '{folder}' cannot be written: {e.Message}", e);
        }
    }

    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, NameOf(notificationId));
        if (File.Exists(file)) return false;
        using var mail = await mails.WriteAsync(notificationId, decision, cancellationToken);
        string? draft = null;
        try
        {
            await using (var stream = CreateDraft())
            {
                draft = stream.Name;
                await mail.WriteToAsync(stream, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }
            // Never overwrites, so that the second of two racing attempts finds the mail of the first.
            File.Move(draft, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file)) { return false; }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationFailureException($"The outbox cannot be written: {e.Message}", ErrorTypes.NotificationFailed);
        }
        finally { if (draft is not null) File.Delete(draft); }
    }

    // The name is unique and valid on every file system: A-1:notification becomes A-1.notification.7d0c9a51.eml.
    public static string NameOf(string notificationId)
    {
        // A-1 and a-1 are two applications, but without the hash they would share one file if the file system ignores case.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notificationId)))[..8];
        return WindowsDevice().Replace($"{notificationId.Replace(':', '.')}.{hash}.eml", "_$0");
    }

    public FileStream CreateDraft()
    {
        OwnerOnly.CreateFolder(folder);
        OwnerOnly.CreateFolder(_drafts);
        return OwnerOnly.CreateFile(Path.Combine(_drafts, $"{Guid.NewGuid():N}.eml"));
    }

    [GeneratedRegex(@"\A(CON|PRN|AUX|NUL|(COM|LPT)[0-9])(?=\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WindowsDevice();
}
