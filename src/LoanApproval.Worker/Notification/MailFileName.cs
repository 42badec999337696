namespace LoanApproval.Worker.Notification;

/// <summary>The one file name of a notification.</summary>
public static class MailFileName
{
    /// <summary>The notification id with its colons as dots, which every file system takes.</summary>
    public static string For(string notificationId) => notificationId.Replace(':', '.');
}
