namespace LoanApproval.Worker.Notification;

/// <summary>The folder of the mail files, readable by its owner only.</summary>
internal sealed class OutboxFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A folder of their own, so that those of killed workers are found without a walk through all mails.
    private readonly string _drafts = System.IO.Path.Combine(path, ".drafts");

    public string Path { get; } = path;

    public string MailFile(string notificationId) => System.IO.Path.Combine(Path, MailFileName.For(notificationId) + ".eml");

    /// <summary>Creates the folder if it is missing.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Path, _drafts })
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates a file that no other process has.</summary>
    public FileStream CreateDraft()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new(System.IO.Path.Combine(_drafts, $"{Guid.NewGuid():N}.eml"), options);
    }

    /// <summary>Removes the drafts of killed workers; a younger one may belong to a worker that is writing it.</summary>
    public void RemoveDrafts(DateTimeOffset olderThan)
    {
        var old = Directory.EnumerateFiles(_drafts).Where(draft => File.GetLastWriteTimeUtc(draft) < olderThan.UtcDateTime);
        foreach (var draft in old) File.Delete(draft);
    }
}
