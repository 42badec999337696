namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>Registers the store and what works on it.</summary>
internal static class StoreSetup
{
    public static void AddPartnerStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section);
        builder.Services.AddSingleton<PartnerStore>();
        builder.Services.AddSingleton<AnswerStore>();
        builder.Services.AddSingleton<IdempotentCalls>();
        builder.Services.AddSingleton<Stats.StatsStore>();
    }
}
