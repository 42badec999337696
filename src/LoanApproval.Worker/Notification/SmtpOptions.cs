using LoanApproval.Worker.Hosting;
using MimeKit;

namespace LoanApproval.Worker.Notification;

/// <summary>Section <c>Smtp</c>: real mail, where a host is named.</summary>
public sealed class SmtpOptions
{
    public const string SectionName = "Smtp";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 25;

    public string From { get; set; } = "loans@loan-approval.example";

    public bool IsSet => Host.Length > 0;

    /// <exception cref="SettingException">A port or a sender that is none.</exception>
    public void Check()
    {
        if (Port is < 1 or > 65535) throw new SettingException($"{SectionName}:Port is {Port}; it must be 1-65535.");
        if (!MailboxAddress.TryParse(From, out _)) throw new SettingException($"{SectionName}:From is '{From}'; it must be a mail address.");
    }
}
