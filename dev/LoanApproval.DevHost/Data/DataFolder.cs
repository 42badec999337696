namespace LoanApproval.DevHost.Data;

// Everything that DevHost keeps between runs.
internal sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Logs);
    }

    public string Root { get; }

    public string Logs => Path.Combine(Root, "logs");

    public string TemporalDatabase => Path.Combine(Root, "temporal.db");

    public string LoansDatabase => Path.Combine(Root, "loans.db");

    public string PartnersDatabase => Path.Combine(Root, "partners.db");

    public string Outbox => Path.Combine(Root, "outbox");

    // A profile for the temporal CLI and the SDK (TEMPORAL_CONFIG_FILE) that connects to DevHost's server.
    public string TemporalProfile => Path.Combine(Root, "temporal.toml");

    public string State => Path.Combine(Root, "devhost.json");

    public string Lock => Path.Combine(Root, "devhost.lock");

    public string Log(string name) => Path.Combine(Logs, $"{name}.log");

    public static string DefaultPath() =>
        Path.Combine(SolutionFolder.Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, ".data");
}
