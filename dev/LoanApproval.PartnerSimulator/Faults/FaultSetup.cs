namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>Registers scripts and chaos.</summary>
internal static class FaultSetup
{
    public static void AddFaults(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ChaosOptions>().BindConfiguration(ChaosOptions.Section)
            .Validate(chaos => chaos.Rate is >= 0 and <= 1, "Chaos:Rate must be a number from 0 to 1.")
            .Validate(chaos => chaos.MaxFaultsPerKey is >= 0 and <= 1000, "Chaos:MaxFaultsPerKey must be from 0 to 1000.")
            .ValidateOnStart();
        builder.Services.AddSingleton<FaultPlan>();
    }
}
