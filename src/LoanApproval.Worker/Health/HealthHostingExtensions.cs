namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions
{
    // The host:port of /health/live and /health/ready; none by default.
    public IPEndPoint? Address { get; set; }
}

internal static class HealthHostingExtensions
{
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<HealthOptions>("Health");
        builder.Services.AddSingleton<HealthEndpoint>().AddHostedService(provider => provider.GetRequiredService<HealthEndpoint>());
    }
}
