using System.Security.Cryptography;

namespace LoanApproval.Worker.Notification;

// The folder of the mail files, readable by its owner only.
internal sealed class OutboxFolder(string path)
{
    private static readonly string[] WindowsDevices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })];

    // A folder of their own, so that those of killed workers are found without a walk through all mails.
    private readonly string _drafts = System.IO.Path.Combine(path, ".drafts");

    public string Path { get; } = path;

    // Unique and valid on every file system: A-1:notification becomes A-1.notification.7d0c9a51.eml.
    public string MailFile(string notificationId)
    {
        var name = notificationId.Replace(':', '.');
        if (WindowsDevices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase)) name = $"_{name}";
        // A-1 and a-1 are two applications, and one file where the file system ignores case.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notificationId)))[..8];
        return System.IO.Path.Combine(Path, $"{name}.{hash}.eml");
    }

    public void Create()
    {
        OwnerOnly.CreateFolder(Path);
        OwnerOnly.CreateFolder(_drafts);
    }

    // Creates a file that no other process has.
    public FileStream CreateDraft() => OwnerOnly.CreateFile(System.IO.Path.Combine(_drafts, $"{Guid.NewGuid():N}.eml"));

    // Removes the drafts of killed workers; a younger one may belong to a worker that is writing it.
    public void RemoveDrafts(DateTimeOffset olderThan)
    {
        var old = Directory.EnumerateFiles(_drafts).Where(draft => File.GetLastWriteTimeUtc(draft) < olderThan.UtcDateTime);
        foreach (var draft in old) File.Delete(draft);
    }
}
