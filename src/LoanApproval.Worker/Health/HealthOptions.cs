namespace LoanApproval.Worker.Health;

internal sealed class HealthOptions
{
    public const string SectionName = "Health";

    /// <summary>The <c>host:port</c> of <c>/health/live</c> and <c>/health/ready</c>; none by default.</summary>
    public string Address { get; set; } = "";
}
