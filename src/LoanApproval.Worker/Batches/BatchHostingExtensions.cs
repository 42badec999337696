namespace LoanApproval.Worker.Batches;

internal static class BatchHostingExtensions
{
    public static IHostApplicationBuilder AddBatches(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<BatchOptions>(BatchOptions.SectionName);
        builder.Services
            .AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>()
            .AddSingleton<IBatchFiles>(provider => new BatchFiles(new BatchDirectory(
                Folder(provider.GetRequiredService<BatchOptions>(), provider.GetRequiredService<LedgerOptions>()))));
        return builder;
    }

    private static string Folder(BatchOptions options, LedgerOptions ledger) =>
        options.Directory.Length > 0 ? options.Directory : Path.Combine(ledger.Folder(), "intake");
}
