using CliWrap;
using LoanApproval.Contracts.Wire;
using LoanApproval.DevHost.Data;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.DevHost.Hosting;

/// <summary>The commands that start the partners and the workers, with their settings.</summary>
internal sealed class ChildPrograms(DataFolder data, RunningServer server, TimeoutSet policies, int partnersPort)
{
    private volatile bool _documents = true;

    public string PartnersUrl { get; } = $"http://127.0.0.1:{partnersPort}";

    /// <summary>Whether the next worker to start serves the documents' task queue, too.</summary>
    public bool Documents
    {
        get => _documents;
        set => _documents = value;
    }

    /// <exception cref="LoanApproval.LocalServer.LocalServerException">One is not built; said before anything is started.</exception>
    public static void CheckBuilt()
    {
        foreach (var program in (string[])[BuiltProgram.Partners, BuiltProgram.Worker]) BuiltProgram.PathOf(program);
    }

    public Command Partners() => BuiltProgram.Command(BuiltProgram.Partners).WithEnvironmentVariables(new Dictionary<string, string?>
    {
        ["ASPNETCORE_URLS"] = PartnersUrl,
        ["Store__Path"] = data.PartnersDatabase,
    });

    public Command Worker()
    {
        var environment = new Dictionary<string, string?>(server.Environment)
        {
            ["CreditBureau__BaseUrl"] = PartnersUrl,
            ["DocumentVerification__BaseUrl"] = PartnersUrl,
            ["Ledger__ConnectionString"] = $"Data Source={data.LoansDatabase}",
            ["Notification__Outbox"] = data.Outbox,
            ["Worker__TaskQueues"] = Documents ? $"{TaskQueues.LoanApproval},{TaskQueues.LoanDocuments}" : TaskQueues.LoanApproval,
        };
        if (policies == TimeoutSet.Classroom)
            foreach (var (name, value) in DemoTimeouts.Settings) environment[name] = value;
        return BuiltProgram.Command(BuiltProgram.Worker).WithEnvironmentVariables(environment);
    }
}
