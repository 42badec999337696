namespace LoanApproval.Worker.Hosting;

internal sealed class LoggingOptions
{
    public const string SectionName = "Logging";
    public bool Json { get; set; }
}
