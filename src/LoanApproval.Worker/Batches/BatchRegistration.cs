using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Batches;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Temporalio.Extensions.Hosting;

namespace LoanApproval.Worker.Batches;

/// <summary>Registers the batch intake.</summary>
public static class BatchRegistration
{
    /// <summary>Adds what <see cref="BatchActivities"/> needs.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static IServiceCollection AddBatches(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Read<BatchOptions>(BatchOptions.SectionName, refuseUnknown: true);
        return services
            .AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>()
            .AddSingleton<IBatchFiles>(provider => new BatchFiles(new BatchDirectory(
                Folder(options, provider.GetRequiredService<IOptions<LedgerOptions>>().Value))));
    }

    /// <summary>Adds the activity to the worker of the queue <c>loan-approval</c>.</summary>
    public static ITemporalWorkerServiceOptionsBuilder AddBatchActivities(this ITemporalWorkerServiceOptionsBuilder worker) =>
        worker.AddTransientActivities<BatchActivities>();

    private static string Folder(BatchOptions options, LedgerOptions ledger) =>
        options.Directory.Length > 0 ? options.Directory : Path.Combine(ledger.Folder(), "intake");
}
