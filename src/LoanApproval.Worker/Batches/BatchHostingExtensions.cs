namespace LoanApproval.Worker.Batches;

internal sealed class BatchOptions
{
    public string Directory { get; set; } = "";
}

internal static class BatchHostingExtensions
{
    public static void AddBatches(this IHostApplicationBuilder builder)
    {
        var directory = builder.AddSettings<BatchOptions>("Intake").Directory;
        builder.Services.AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>().AddSingleton<IBatchFiles>(
            provider => new BatchFiles(provider.GetRequiredService<LedgerOptions>().FolderFor(directory, "intake")));
    }
}
