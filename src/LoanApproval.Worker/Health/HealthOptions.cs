using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions : IValidatableObject
{
    public const string SectionName = "Health";

    // The host:port of /health/live and /health/ready; none by default.
    public string Address { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ListenAddress.Check(Address, nameof(Address));
}
