namespace LoanApproval.Worker.Batches;

internal sealed class BatchOptions
{
    public const string SectionName = "Intake";

    // Empty: the directory "intake" next to the ledger.
    public string Directory { get; set; } = "";
}

internal static class BatchHostingExtensions
{
    public static void AddBatches(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<BatchOptions>(BatchOptions.SectionName);
        builder.Services.AddSingleton<ILoanSubmitter, TemporalLoanSubmitter>().AddSingleton<IBatchFiles>(Files);
    }

    private static BatchFiles Files(IServiceProvider provider)
    {
        var directory = provider.GetRequiredService<BatchOptions>().Directory;
        return new(directory.Length > 0 ? directory : Path.Combine(provider.GetRequiredService<LedgerOptions>().Folder(), "intake"));
    }
}
