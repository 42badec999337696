using LoanApproval.LocalServer.Processes;

namespace LoanApproval.DevHost.Data;

/// <summary>Everything that DevHost keeps between two starts, in one folder.</summary>
public sealed class DataFolder
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

    /// <summary>A profile for the <c>temporal</c> CLI and the SDK (<c>TEMPORAL_CONFIG_FILE</c>) that leads to our server.</summary>
    public string TemporalProfile => Path.Combine(Root, "temporal.toml");

    public string State => Path.Combine(Root, "devhost.json");

    public string Lock => Path.Combine(Root, "devhost.lock");

    public string Log(string name) => Path.Combine(Logs, $"{name}.log");

    /// <summary><c>.data</c> in the solution that we stand in; in the current folder where there is none.</summary>
    public static string DefaultPath() =>
        Path.Combine(SolutionFolder.Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, ".data");
}
