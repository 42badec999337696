using MimeKit;

namespace LoanApproval.Worker.Notification;

internal static class NotificationHostingExtensions
{
    public static void AddNotification(this IHostApplicationBuilder builder)
    {
        var outbox = builder.AddSettings<NotificationOptions>(NotificationOptions.SectionName).Outbox;
        var smtp = builder.AddSettings<SmtpOptions>(SmtpOptions.SectionName);
        builder.Services.AddSingleton<DecisionMail>();
        if (smtp.Host.Length > 0) builder.Services.AddSingleton<INotifier, SmtpNotifier>();
        else builder.Services.AddSingleton<INotifier>(p => p.GetRequiredService<OutboxNotifier>()).AddSingleton(p => new OutboxNotifier(
            p.GetRequiredService<LedgerOptions>().FolderFor(outbox, "outbox"), p.GetRequiredService<DecisionMail>()));
    }
}

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
