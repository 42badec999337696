namespace LoanApproval.Worker.Notification;

internal static class NotificationHostingExtensions
{
    /// <summary>Adds the outbox, or real mail if <c>Smtp:Host</c> is set.</summary>
    public static IHostApplicationBuilder AddNotification(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<NotificationOptions, NotificationOptionsValidator>(NotificationOptions.SectionName);
        var smtp = builder.AddSettings<SmtpOptions, SmtpOptionsValidator>(SmtpOptions.SectionName);
        builder.Services.AddSingleton<StoredReports>();
        if (smtp.IsSet) builder.Services.AddSingleton<INotifier, SmtpNotifier>();
        else builder.Services.AddSingleton(OutboxFolder).AddSingleton<INotifier, OutboxNotifier>();
        return builder;
    }

    private static OutboxFolder OutboxFolder(IServiceProvider provider)
    {
        var outbox = provider.GetRequiredService<NotificationOptions>().Outbox;
        return new(outbox.Length > 0 ? outbox : Path.Combine(provider.GetRequiredService<LedgerOptions>().Folder(), "outbox"));
    }
}
