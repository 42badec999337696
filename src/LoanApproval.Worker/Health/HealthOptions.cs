namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions
{
    public const string SectionName = "Health";
    // The host:port of /health/live and /health/ready. By default there is no endpoint.
    public IPEndPoint? Address { get; set; }
}
