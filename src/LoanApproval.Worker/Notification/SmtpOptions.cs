using MimeKit;

namespace LoanApproval.Worker.Notification;

internal sealed class SmtpOptions : IValidatableObject
{
    public const string SectionName = "Smtp";
    public string Host { get; set; } = "";
    [Range(1, 65535)]
    public int Port { get; set; } = 25;
    public string From { get; set; } = "loans@loan-approval.example";
    // By default, TLS is used if the server offers it.
    public bool RequireTls { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MailboxAddress.TryParse(From, out var from) && from.Domain.Length > 0 ? []
            : [new($"'{From}' is not a valid mail address. Example: loans@example.com", [nameof(From)])];
}
