using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.Telemetry;

internal sealed class TelemetryOptions : IValidatableObject
{
    public const string SectionName = "Telemetry";

    // The host:port of a Prometheus endpoint (/metrics); none by default.
    public string Prometheus { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ListenAddress.Check(Prometheus, nameof(Prometheus));
}
