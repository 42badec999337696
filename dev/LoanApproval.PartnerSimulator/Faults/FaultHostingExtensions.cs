namespace LoanApproval.PartnerSimulator.Faults;

internal static class FaultHostingExtensions
{
    public static void AddFaults(this IHostApplicationBuilder builder)
    {
        builder.AddPartnerOptions<ChaosOptions>(ChaosOptions.SectionName)
            .Validate(chaos => chaos.Rate is >= 0 and <= 1, $"{ChaosOptions.SectionName}:Rate must be between 0 and 1.")
            .Validate(chaos => chaos.MaxFaultsPerKey is >= 0 and <= 1000,
                $"{ChaosOptions.SectionName}:MaxFaultsPerKey must be between 0 and 1000.");
        builder.Services.AddSingleton<FaultPlan>();
    }
}
