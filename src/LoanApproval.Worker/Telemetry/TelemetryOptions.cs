namespace LoanApproval.Worker.Telemetry;

internal sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";
    public IPEndPoint? Prometheus { get; set; }
}
