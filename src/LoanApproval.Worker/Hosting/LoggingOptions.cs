namespace LoanApproval.Worker.Hosting;

// The worker's part of the section Logging, which .NET reads, too.
internal sealed class LoggingOptions
{
    public const string SectionName = "Logging";

    // Writes each entry as one line of JSON.
    public bool Json { get; set; }
}
