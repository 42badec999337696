
namespace LoanApproval.Worker.Telemetry;

internal sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";

    /// <summary>The <c>host:port</c> of a Prometheus endpoint (<c>/metrics</c>); none by default.</summary>
    public string Prometheus { get; set; } = "";
}
