namespace LoanApproval.Worker.Health;

internal static class HealthHostingExtensions
{
    // Adds the health endpoint if Health:Address is set.
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        var options = builder.AddSettings<HealthOptions>(HealthOptions.SectionName);
        builder.Services.AddSingleton<WorkerHealth>();
        if (options.Address.Length > 0) builder.Services.AddHostedService<HealthEndpoint>();
    }
}
