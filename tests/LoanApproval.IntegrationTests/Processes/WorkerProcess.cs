using System.Diagnostics;
using LoanApproval.DrillWorker;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;
using Temporalio.Api.TaskQueue.V1;

namespace LoanApproval.IntegrationTests.Processes;

// The built worker as a process in one namespace; the worker with crash points if a setting arms one.
public sealed class WorkerProcess : ProcessUnderTest
{
    private const string DrillWorker = "LoanApproval.DrillWorker";

    private WorkerProcess(Dictionary<string, string?> environment)
        : base("The worker", BuiltProgram.Command(ProgramFor(environment)).WithEnvironmentVariables(environment))
    {
    }

    // Starts the worker and returns immediately. The settings are environment variables, such as Ledger__ConnectionString.
    public static WorkerProcess Launch(string address, string @namespace, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var environment = TemporalEnvironment.For(address, @namespace);
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>()) environment[name] = value;
        return new WorkerProcess(environment);
    }

    // Starts the worker and waits until it polls both task queues.
    public static async Task<WorkerProcess> StartAsync(
        TestNamespace @namespace, IReadOnlyDictionary<string, string?>? settings = null, params string[] taskQueues)
    {
        var worker = Launch(@namespace.Address, @namespace.Name, settings);
        try
        {
            await worker.WaitUntilPollingAsync(@namespace, taskQueues);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    // The settings that every worker of a test needs: the partners, and a ledger and an outbox in the test's folder.
    public static Dictionary<string, string?> Settings(TestFolder folder, string bureauUrl, string verifierUrl) => new()
    {
        ["CreditBureau__BaseUrl"] = bureauUrl,
        ["DocumentVerification__BaseUrl"] = verifierUrl,
        ["Ledger__ConnectionString"] = $"Data Source={folder["loans.db"]}",
        ["Notification__Outbox"] = folder["outbox"],
    };

    public static Dictionary<string, string?> Settings(TestFolder folder, string partnersUrl) => Settings(folder, partnersUrl, partnersUrl);

    // The resident memory of the process, in bytes.
    public (long Now, long Peak) Memory()
    {
        using var process = Process.GetProcessById(Id);
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    private static string ProgramFor(Dictionary<string, string?> environment) =>
        environment.Keys.Any(name => name.StartsWith($"{CrashPointOptions.SectionName}__", StringComparison.Ordinal)) ? DrillWorker
            : BuiltProgram.Worker;

    // Waits until the server reports this process as a poller of the queues (by default both).
    public Task WaitUntilPollingAsync(TestNamespace @namespace, params string[] taskQueues)
    {
        var queues = taskQueues is [] ? [TaskQueues.LoanApproval, TaskQueues.LoanDocuments] : taskQueues;
        return WaitUntilAsync(
            async () =>
            {
                foreach (var queue in queues)
                    if (!await PollsAsync(@namespace, queue)) return false;
                return true;
            },
            $"the server sees the worker on {string.Join(" and ", queues)}");
    }

    // From the server, because a log line does not prove that the worker polls.
    private async Task<bool> PollsAsync(TestNamespace @namespace, string queue)
    {
        var described = await @namespace.Client.WorkflowService.DescribeTaskQueueAsync(new DescribeTaskQueueRequest
        {
            Namespace = @namespace.Name,
            TaskQueue = new TaskQueue { Name = queue },
            // Both queues have activities; loan-documents has no workflows.
            TaskQueueType = TaskQueueType.Activity,
        });
        // The SDK's identity is pid@host.
        var own = Id.ToString(CultureInfo.InvariantCulture) + "@";
        return described.Pollers.Any(poller => poller.Identity.StartsWith(own, StringComparison.Ordinal));
    }
}
