using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Notification;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LoanApproval.Worker.Notification;

/// <summary>Registers the outbox, or real mail where <c>Smtp:Host</c> is set.</summary>
public static class NotificationRegistration
{
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static IServiceCollection AddNotification(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Read<NotificationOptions>(NotificationOptions.SectionName);
        var smtp = configuration.Read<SmtpOptions>(SmtpOptions.SectionName);
        options.Check();
        smtp.Check();
        return services.AddSingleton<INotifier>(provider => smtp.IsSet
            ? new SmtpNotifier(smtp, options)
            : new OutboxNotifier(Folder(options, provider.GetRequiredService<IOptions<LedgerOptions>>().Value), smtp, options));
    }

    private static string Folder(NotificationOptions options, LedgerOptions ledger) =>
        options.Outbox.Length > 0 ? options.Outbox : Path.Combine(ledger.Folder(), "outbox");
}
