namespace LoanApproval.Worker.Health;

internal static class HealthHostingExtensions
{
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<HealthOptions>(HealthOptions.SectionName);
        builder.Services.AddSingleton<HealthEndpoint>().AddHostedService(provider => provider.GetRequiredService<HealthEndpoint>());
    }
}

internal sealed class HealthOptions
{
    public const string SectionName = "Health";
    // The host:port of /health/live and /health/ready. By default there is no endpoint.
    public IPEndPoint? Address { get; set; }
}
