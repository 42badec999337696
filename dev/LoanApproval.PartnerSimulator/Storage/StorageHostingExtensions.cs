namespace LoanApproval.PartnerSimulator.Storage;

internal static class StorageHostingExtensions
{
    public static void AddPartnerStore(this IHostApplicationBuilder builder)
    {
        builder.AddPartnerOptions<StoreOptions>(StoreOptions.SectionName);
        builder.Services.AddSingleton<PartnerStore>();
    }

    // At startup, so that an unusable path is not reported by the first call.
    public static void OpenStore(this WebApplication app) => app.Services.GetRequiredService<PartnerStore>();
}
