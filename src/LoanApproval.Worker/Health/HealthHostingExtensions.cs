namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions : IValidatableObject
{
    public const string SectionName = "Health";

    // The host:port of /health/live and /health/ready; none by default.
    public string Address { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ListenAddress.Check(Address, nameof(Address));
}

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
