namespace LoanApproval.Worker.Hosting;

internal sealed class StartupOptions
{
    public const string SectionName = "Startup";
    // The maximum wait for an unavailable Temporal server, and then again for an unavailable ledger.
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ServerWait { get; set; } = TimeSpan.FromSeconds(30);
}
