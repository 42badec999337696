namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions
{
    public const string SectionName = "Health";

    // The host:port of /health/live and /health/ready; none by default.
    public IPEndPoint? Address { get; set; }
}

internal static class HealthHostingExtensions
{
    // Adds the health endpoint if Health:Address is set.
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        var options = builder.AddSettings<HealthOptions>(HealthOptions.SectionName);
        builder.Services.AddSingleton<WorkerHealth>();
        if (options.Address is not null) builder.Services.AddHostedService<HealthEndpoint>();
    }
}
