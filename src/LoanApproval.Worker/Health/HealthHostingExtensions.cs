namespace LoanApproval.Worker.Health;

internal static class HealthHostingExtensions
{
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<HealthOptions>(HealthOptions.SectionName);
        builder.Services.AddSingleton<HealthEndpoint>().AddHostedService(provider => provider.GetRequiredService<HealthEndpoint>());
    }
}
