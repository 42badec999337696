namespace LoanApproval.Partners.Faults;

/// <summary>Registers scripts and chaos.</summary>
public static class FaultSetup
{
    public static void AddFaults(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ChaosOptions, ChaosOptionsValidator>().BindConfiguration(ChaosOptions.Section);
        builder.Services.AddSingleton<FaultPlan>();
    }
}
