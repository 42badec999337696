using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace LoanApproval.Worker.Notification;

internal sealed class NotificationOptions : IValidatableObject
{
    public const string SectionName = "Notification";

    // The folder for mail files; by default "outbox" beside the ledger.
    public string Outbox { get; set; } = "";

    // The domain of the applicants' mailboxes: the system knows tokens, and the mail server resolves them.
    public string RecipientDomain { get; set; } = "applicants.example";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MailboxAddress.TryParse($"a@{RecipientDomain}", out _) ? []
            : [new($"'{RecipientDomain}' is not a valid mail domain. Example: applicants.example", [nameof(RecipientDomain)])];
}
