using MimeKit;

namespace LoanApproval.Worker.Notification;

internal sealed class NotificationOptions : IValidatableObject
{
    public const string SectionName = "Notification";
    public string Outbox { get; set; } = "";
    // The system knows applicants only by their tokens, which the mail server resolves.
    public string RecipientDomain { get; set; } = "applicants.example";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MailboxAddress.TryParse($"a@{RecipientDomain}", out _) ? []
            : [new($"'{RecipientDomain}' is not a valid mail domain. Example: applicants.example", [nameof(RecipientDomain)])];
}
