namespace LoanApproval.PartnerSimulator.Storage;

internal static class StorageHostingExtensions
{
    public static void AddPartnerStore(this IHostApplicationBuilder builder)
    {
        builder.AddPartnerOptions<StoreOptions>(StoreOptions.SectionName);
        builder.Services.AddSingleton<PartnerStore>();
    }
}
