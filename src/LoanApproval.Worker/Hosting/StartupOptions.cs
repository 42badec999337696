namespace LoanApproval.Worker.Hosting;

/// <summary>Section <c>Startup</c>.</summary>
public sealed class StartupOptions
{
    public const string SectionName = "Startup";

    /// <summary>How long the worker waits for a Temporal server, or a namespace, that is not there yet.</summary>
    public TimeSpan ServerWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <exception cref="SettingException">Under zero.</exception>
    public void Check()
    {
        if (ServerWait < TimeSpan.Zero) throw new SettingException($"{SectionName}:ServerWait is {ServerWait}; it must be 00:00:00 or more.");
    }
}
