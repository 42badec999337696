using System.Data.Common;
using CliWrap;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.DevHost.Hosting;

// The partner simulator and the workers, with their settings.
internal sealed class ChildPrograms(
    DataFolder data, RunningServer server, TimeoutSet timeouts, int partnersPort, AspireDashboard? dashboard)
{
    private volatile bool _documents = true;
    private volatile bool _slow;

    public string PartnersUrl { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{partnersPort}");

    // Whether the next worker that starts also polls the task queue of the documents.
    public bool Documents
    {
        get => _documents;
        set => _documents = value;
    }

    // Whether the next processes that start use delays that are long enough to watch.
    public bool Slow
    {
        get => _slow;
        set => _slow = value;
    }

    public static void CheckBuilt()
    {
        foreach (var program in (string[])[BuiltProgram.Partners, BuiltProgram.Worker]) BuiltProgram.PathOf(program);
    }

    public ChildProgram Partners() => new()
    {
        Name = "partners",
        Command = PartnersCommand,
        LogFile = data.Log("partners"),
        WhenKilled = () => "Calls that fail in the meantime are retried with the same key.",
    };

    public ChildProgram Worker(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"worker-{number}");
        return new ChildProgram
        {
            Name = name,
            Command = () => WorkerCommand(name),
            LogFile = data.Log(name),
            WhenKilled = () => $"Its activities resume on another worker after the {HeartbeatTimeout()} heartbeat timeout.",
        };
    }

    private Command PartnersCommand() => Command(BuiltProgram.Partners, "partners",
    [
        .. Slow ? SlowPace.OfPartners : [],
        new("ASPNETCORE_URLS", PartnersUrl),
        new("Store__Path", data.PartnersDatabase),
    ]);

    private Command WorkerCommand(string name) => Command(BuiltProgram.Worker, name,
    [
        .. server.Environment,
        new("CreditBureau__BaseUrl", PartnersUrl),
        new("DocumentVerification__BaseUrl", PartnersUrl),
        new("CallApi__AllowedHosts", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{partnersPort},localhost:{partnersPort}")),
        // The builder quotes the path if needed: it may contain a semicolon.
        new("Ledger__ConnectionString", new DbConnectionStringBuilder { ["Data Source"] = data.LoansDatabase }.ConnectionString),
        new("Notification__Outbox", data.Outbox),
        new("Worker__TaskQueues", Documents ? $"{TaskQueues.LoanApproval},{TaskQueues.LoanDocuments}" : TaskQueues.LoanApproval),
        .. DemoTimeouts.Settings(timeouts),
        .. Slow ? SlowPace.OfWorkers : [],
    ]);

    // If a variable has two values, the later one applies.
    private Command Command(string program, string name, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var variables = dashboard?.Variables(name) ?? [];
        foreach (var (variable, value) in settings) variables[variable] = value;
        return BuiltProgram.Command(program).WithEnvironmentVariables(variables);
    }

    private string HeartbeatTimeout()
    {
        if (Slow) return SlowPace.HeartbeatTimeout;
        var heartbeat = DemoTimeouts.HeartbeatTimeout;
        return DemoTimeouts.Format(timeouts == TimeoutSet.Default ? heartbeat.Default : heartbeat.Value);
    }
}
