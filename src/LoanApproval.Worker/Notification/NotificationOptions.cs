using LoanApproval.Worker.Hosting;
using MimeKit;

namespace LoanApproval.Worker.Notification;

/// <summary>Section <c>Notification</c>.</summary>
public sealed class NotificationOptions
{
    public const string SectionName = "Notification";

    /// <summary>The folder for mail files; empty: <c>outbox</c> beside the ledger.</summary>
    public string Outbox { get; set; } = "";

    /// <summary>The domain of the applicants' mailboxes: the system knows tokens, and the mail server resolves them.</summary>
    public string RecipientDomain { get; set; } = "applicants.example";

    /// <exception cref="SettingException">The domain is none.</exception>
    public void Check()
    {
        if (!MailboxAddress.TryParse($"someone@{RecipientDomain}", out _))
            throw new SettingException($"{SectionName}:RecipientDomain is '{RecipientDomain}'; it must be a mail domain, such as applicants.example.");
    }
}
