namespace LoanApproval.Worker.Hosting;

internal sealed class StartupOptions
{
    public const string SectionName = "Startup";

    // How long the worker waits at startup for an unavailable Temporal server, and then for an unavailable ledger.
    [Duration(Minimum = "0s", Maximum = "1d")]
    public TimeSpan ServerWait { get; set; } = TimeSpan.FromSeconds(30);
}
