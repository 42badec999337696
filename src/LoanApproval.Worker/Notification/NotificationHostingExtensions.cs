namespace LoanApproval.Worker.Notification;

internal static class NotificationHostingExtensions
{
    // Adds the outbox, or real mail if Smtp:Host is set.
    public static void AddNotification(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<NotificationOptions>(NotificationOptions.SectionName);
        var smtp = builder.AddSettings<SmtpOptions>(SmtpOptions.SectionName);
        builder.Services.AddSingleton<DecisionMail>();
        if (smtp.Host.Length > 0) builder.Services.AddSingleton<INotifier, SmtpNotifier>();
        else builder.Services.AddSingleton(OutboxFolder).AddSingleton<INotifier, OutboxNotifier>();
    }

    private static OutboxFolder OutboxFolder(IServiceProvider provider)
    {
        var outbox = provider.GetRequiredService<NotificationOptions>().Outbox;
        return new(outbox.Length > 0 ? outbox : Path.Combine(provider.GetRequiredService<LedgerOptions>().Folder(), "outbox"));
    }
}
