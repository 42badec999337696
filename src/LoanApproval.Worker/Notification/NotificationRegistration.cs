using LoanApproval.Worker.Settings;
using LoanApproval.Workflows.Notification;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.Worker.Notification;

/// <summary>Registers the outbox, or real mail where <c>Smtp:Host</c> is set.</summary>
public static class NotificationRegistration
{
    /// <param name="services">The worker's services.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="ledgerFolder">The folder of the ledger, beside which the outbox lies by default.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static IServiceCollection AddNotification(this IServiceCollection services, IConfiguration configuration, string ledgerFolder)
    {
        var options = configuration.Read<NotificationOptions>(NotificationOptions.SectionName);
        var smtp = configuration.Read<SmtpOptions>(SmtpOptions.SectionName);
        options.Check();
        smtp.Check();
        var outbox = options.Outbox.Length > 0 ? options.Outbox : Path.Combine(ledgerFolder, "outbox");
        return services.AddSingleton<INotifier>(smtp.IsSet ? new SmtpNotifier(smtp, options) : new OutboxNotifier(outbox, smtp, options));
    }
}
