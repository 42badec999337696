namespace LoanApproval.Worker.Health;

internal static class HealthHostingExtensions
{
    /// <summary>Adds the health endpoint if <c>Health:Address</c> is set.</summary>
    public static IHostApplicationBuilder AddHealth(this IHostApplicationBuilder builder)
    {
        var options = builder.AddSettings<HealthOptions, HealthOptionsValidator>(HealthOptions.SectionName);
        builder.Services.AddSingleton<WorkerHealth>();
        if (options.Address.Length > 0) builder.Services.AddHostedService<HealthEndpoint>();
        return builder;
    }
}
