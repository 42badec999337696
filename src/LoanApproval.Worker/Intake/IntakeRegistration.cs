using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Settings;
using LoanApproval.Workflows.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Temporalio.Extensions.Hosting;

namespace LoanApproval.Worker.Intake;

/// <summary>Registers the batch intake.</summary>
public static class IntakeRegistration
{
    /// <summary>Adds what <see cref="IntakeActivities"/> needs.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Read<IntakeOptions>(IntakeOptions.SectionName, refuseUnknown: true);
        return services
            .AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>()
            .AddSingleton<IIntakeFiles>(provider => new IntakeFiles(new IntakeDirectory(
                Folder(options, provider.GetRequiredService<IOptions<LedgerOptions>>().Value))));
    }

    /// <summary>Adds the activity to the worker of the queue <c>loan-approval</c>.</summary>
    public static ITemporalWorkerServiceOptionsBuilder AddIntakeActivities(this ITemporalWorkerServiceOptionsBuilder worker) =>
        worker.AddTransientActivities<IntakeActivities>();

    private static string Folder(IntakeOptions options, LedgerOptions ledger) =>
        options.Directory.Length > 0 ? options.Directory : Path.Combine(ledger.Folder(), "intake");
}
