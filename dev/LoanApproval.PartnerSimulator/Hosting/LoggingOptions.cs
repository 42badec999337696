namespace LoanApproval.PartnerSimulator.Hosting;

// The other settings of the section belong to .NET.
internal sealed class LoggingOptions
{
    public const string SectionName = "Logging";

    public bool Json { get; set; }
}
