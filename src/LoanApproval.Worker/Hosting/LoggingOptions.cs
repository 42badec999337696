namespace LoanApproval.Worker.Hosting;

/// <summary>Our part of the section <c>Logging</c>, which .NET reads, too.</summary>
internal sealed class LoggingOptions
{
    public const string SectionName = "Logging";

    /// <summary>Writes each entry as one line of JSON.</summary>
    public bool Json { get; set; }
}
