using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Batches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LoanApproval.Worker.Batches;

internal static class BatchHostingExtensions
{
    public static IHostApplicationBuilder AddBatches(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.Read<BatchOptions>(BatchOptions.SectionName, refuseUnknown: true);
        builder.Services
            .AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>()
            .AddSingleton<IBatchFiles>(provider => new BatchFiles(new BatchDirectory(
                Folder(options, provider.GetRequiredService<IOptions<LedgerOptions>>().Value))));
        return builder;
    }

    private static string Folder(BatchOptions options, LedgerOptions ledger) =>
        options.Directory.Length > 0 ? options.Directory : Path.Combine(ledger.Folder(), "intake");
}
