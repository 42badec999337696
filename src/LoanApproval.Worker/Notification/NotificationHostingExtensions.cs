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

// Real mail, if a host is set.
internal sealed class SmtpOptions : IValidatableObject
{
    public const string SectionName = "Smtp";

    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    public string From { get; set; } = "loans@loan-approval.example";

    // Sends nothing without TLS; otherwise TLS is used if the server offers it.
    public bool RequireTls { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MailboxAddress.TryParse(From, out var from) && from.Domain.Length > 0 ? []
            : [new($"'{From}' is not a valid mail address. Example: loans@example.com", [nameof(From)])];
}

internal static class NotificationHostingExtensions
{
    // Adds the outbox, or real mail if Smtp:Host is set.
    public static void AddNotification(this IHostApplicationBuilder builder)
    {
        var outbox = builder.AddSettings<NotificationOptions>(NotificationOptions.SectionName).Outbox;
        var smtp = builder.AddSettings<SmtpOptions>(SmtpOptions.SectionName);
        builder.Services.AddSingleton<DecisionMail>();
        if (smtp.Host.Length > 0)
        {
            builder.Services.AddSingleton<INotifier, SmtpNotifier>();
            return;
        }
        builder.Services
            .AddSingleton(provider => new OutboxNotifier(
                provider.GetRequiredService<LedgerOptions>().FolderFor(outbox, "outbox"), provider.GetRequiredService<DecisionMail>()))
            .AddSingleton<INotifier>(provider => provider.GetRequiredService<OutboxNotifier>());
    }
}
