using System.Security.Cryptography;

namespace LoanApproval.Worker.Notification;

/// <summary>The file name of a notification, unique and valid on every file system.</summary>
internal static class MailFileName
{
    private static readonly HashSet<string> WindowsDevices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
            StringComparer.OrdinalIgnoreCase);

    /// <summary><c>A-1:notification</c> becomes <c>A-1.notification.7d0c9a51</c>.</summary>
    public static string For(string notificationId)
    {
        var name = notificationId.Replace(':', '.');
        // A-1 and a-1 are two applications, and one file where the file system ignores case.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notificationId)))[..8];
        return WindowsDevices.Contains(name.Split('.')[0]) ? $"_{name}.{hash}" : $"{name}.{hash}";
    }
}
