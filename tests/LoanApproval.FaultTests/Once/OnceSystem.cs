using LoanApproval.Campaign.Once;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;

namespace LoanApproval.FaultTests.Once;

/// <summary>Partners, a ledger and workers whose time-outs are short, on any server; and the verdict on what they did.</summary>
public sealed class OnceSystem : IAsyncDisposable
{
    private static readonly string[] Activities = ["CheckCreditScore", "VerifyDocuments", "ApproveLoan", "SendNotification"];

    private readonly TestFolder folder;
    private readonly PartnerSimulatorProcess partners;
    private readonly TestNamespace @namespace;
    private readonly List<WorkerProcess> workers = [];

    private OnceSystem(TestFolder folder, PartnerSimulatorProcess partners, TestNamespace @namespace, LedgerLocation? ledger)
    {
        this.folder = folder;
        this.partners = partners;
        this.@namespace = @namespace;
        Ledger = ledger ?? new LedgerLocation(LedgerLocation.Sqlite, $"Data Source={folder["loans.db"]}");
    }

    public LedgerLocation Ledger { get; }

    public TestNamespace Namespace => @namespace;

    public TestFolder Folder => folder;

    public string PartnersUrl => partners.BaseUrl;

    public ITemporalClient Client => @namespace.Client;

    /// <summary>On a server of the test's own.</summary>
    public static async Task<OnceSystem> StartAsync(DevServer server, TestFolder folder, params (string Name, string Value)[] partnerSettings) =>
        await StartAsync(new TestNamespace(server.Namespace, server.Address, await server.ConnectAsync()), folder, ledger: null, partnerSettings);

    /// <summary>In a namespace of its own on the server of the run.</summary>
    public static async Task<OnceSystem> StartAsync(ServerFixture server, string prefix, LedgerLocation? ledger = null, params (string Name, string Value)[] partnerSettings) =>
        await StartAsync(await server.CreateNamespaceAsync(prefix), new TestFolder(), ledger, partnerSettings);

    /// <summary>Starts a worker and returns at once.</summary>
    public WorkerProcess Launch(params (string Name, string Value)[] settings)
    {
        var environment = WorkerProcess.Settings(folder, partners.BaseUrl);
        foreach (var (name, value) in Ledger.Settings) environment[name] = value;
        // A lost attempt is noticed in seconds, and no step is given to a person however often it is lost.
        foreach (var activity in Activities)
        {
            environment[$"ActivityPolicies__{activity}__StartToCloseTimeout"] = "00:00:03";
            environment[$"ActivityPolicies__{activity}__MaximumAttempts"] = "0";
            environment[$"ActivityPolicies__{activity}__MaximumInterval"] = "00:00:01";
        }
        environment["ActivityPolicies__VerifyDocuments__StartToCloseTimeout"] = "00:01:00";
        environment["ActivityPolicies__VerifyDocuments__HeartbeatTimeout"] = "00:00:01.500";
        environment["Worker__StickyQueueTimeout"] = "00:00:01";
        foreach (var (name, value) in settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var worker = WorkerProcess.Launch(@namespace.Address, @namespace.Name, environment);
        workers.Add(worker);
        return worker;
    }

    /// <summary>Starts a worker and waits until the server sees it.</summary>
    public async Task<WorkerProcess> StartWorkerAsync(params (string Name, string Value)[] settings)
    {
        var worker = Launch(settings);
        await worker.WaitUntilPollingAsync(@namespace);
        return worker;
    }

    public static LoanApplication Application(string id, string applicant, params string[] documents) => new()
    {
        ApplicationId = id,
        ApplicantId = applicant,
        Amount = 25_000m,
        DocumentIds = documents is [] ? ["passport", "payslip"] : documents,
    };

    /// <summary>Starts it, or finds it running.</summary>
    /// <param name="application">The application.</param>
    /// <param name="taskTimeout">How long a workflow task that a frozen worker took is waited for; null for the server's 10 s.</param>
    public Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> StartLoanAsync(LoanApplication application, TimeSpan? taskTimeout = null) => Client.StartWorkflowAsync(
        (ILoanApprovalWorkflow w) => w.RunAsync(application),
        new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
        {
            IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
            TaskTimeout = taskTimeout,
        });

    /// <summary>Asks partners, ledger and outbox; empty when each effect is there once and the decision is the oracle's.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(LoanApplication application, LoanDecision? decision, Expected? expected = null) =>
        OnceCheck.Problems(application, expected ?? Oracle.Of(application), (await GatherAsync()).Of(application.ApplicationId, decision));

    public Task<Evidence> GatherAsync() => Evidence.GatherAsync(partners.BaseUrl, Ledger, folder["outbox"]);

    /// <summary>Waits for the decision and asks.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(LoanApplication application, WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan) =>
        await ProblemsAsync(application, await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline));

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers) await worker.DisposeAsync();
        await partners.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<OnceSystem> StartAsync(TestNamespace @namespace, TestFolder folder, LedgerLocation? ledger, (string Name, string Value)[] partnerSettings)
    {
        var settings = new Dictionary<string, string?> { ["Documents__Delay"] = "00:00:00" };
        foreach (var (name, value) in partnerSettings) settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(folder, await PartnerSimulatorProcess.StartAsync(folder, settings), @namespace, ledger);
    }
}
