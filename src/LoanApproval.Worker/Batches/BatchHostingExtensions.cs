namespace LoanApproval.Worker.Batches;

internal static class BatchHostingExtensions
{
    public static void AddBatches(this IHostApplicationBuilder builder)
    {
        var directory = builder.AddSettings<BatchOptions>(BatchOptions.SectionName).Directory;
        builder.Services.AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>().AddSingleton<IBatchFiles>(
            provider => new BatchFiles(provider.GetRequiredService<LedgerOptions>().FolderFor(directory, "intake")));
    }
}
