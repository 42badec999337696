namespace LoanApproval.Worker.Notification;

internal sealed class NotificationOptions
{
    public const string SectionName = "Notification";

    /// <summary>The folder for mail files; by default <c>outbox</c> beside the ledger.</summary>
    public string Outbox { get; set; } = "";

    /// <summary>The domain of the applicants' mailboxes: the system knows tokens, and the mail server resolves them.</summary>
    public string RecipientDomain { get; set; } = "applicants.example";
}
