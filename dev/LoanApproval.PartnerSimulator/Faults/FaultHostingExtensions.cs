namespace LoanApproval.PartnerSimulator.Faults;

internal static class FaultHostingExtensions
{
    public static void AddFaults(this IHostApplicationBuilder builder)
    {
        builder.AddPartnerOptions<ChaosOptions>(ChaosOptions.SectionName);
        builder.Services.AddSingleton<FaultPlan>();
    }
}
