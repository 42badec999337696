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
