namespace LoanApproval.Worker.Notification;

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
