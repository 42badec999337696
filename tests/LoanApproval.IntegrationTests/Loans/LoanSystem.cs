using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Workflow.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace LoanApproval.IntegrationTests.Loans;

/// <summary>A namespace, the partners, and as many worker processes as a test starts: the whole system, as it is in production.</summary>
public sealed class LoanSystem : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly List<WorkerProcess> workers = [];

    private LoanSystem(TestFolder folder, TestNamespace @namespace, PartnerSimulatorProcess partners)
    {
        Folder = folder;
        Namespace = @namespace;
        Partners = partners;
    }

    public TestFolder Folder { get; }

    public TestNamespace Namespace { get; }

    public PartnerSimulatorProcess Partners { get; }

    public IReadOnlyList<WorkerProcess> Workers => workers;

    public ITemporalClient Client => Namespace.Client;

    /// <summary>Starts namespace and partners, whose documents take no time unless the settings say so; no worker yet.</summary>
    public static async Task<LoanSystem> StartAsync(ServerFixture server, string prefix, params (string Name, string Value)[] partnerSettings)
    {
        var @namespace = server.CreateNamespaceAsync(prefix);
        return await StartAsync(@namespace, partnerSettings);
    }

    /// <summary>The same in a namespace that is there, of whichever server.</summary>
    public static Task<LoanSystem> StartAsync(TestNamespace @namespace, params (string Name, string Value)[] partnerSettings) =>
        StartAsync(Task.FromResult(@namespace), partnerSettings);

    private static async Task<LoanSystem> StartAsync(Task<TestNamespace> @namespace, (string Name, string Value)[] partnerSettings)
    {
        var folder = new TestFolder();
        var settings = new Dictionary<string, string?> { ["Documents__Delay"] = "00:00:00" };
        foreach (var (name, value) in partnerSettings) settings[name] = value;
        var partners = PartnerSimulatorProcess.StartAsync(folder, settings);
        return new(folder, await @namespace, await partners);
    }

    /// <summary>Starts a worker and waits until the server sees it.</summary>
    /// <param name="settings">Its settings, with colons.</param>
    public async Task<WorkerProcess> StartWorkerAsync(params (string Name, string Value)[] settings)
    {
        var queues = settings.Where(s => s.Name == "Worker:TaskQueues").SelectMany(s => s.Value.Split(',')).ToArray();
        var worker = LaunchWorker(settings);
        await worker.WaitUntilPollingAsync(Namespace, queues);
        return worker;
    }

    /// <summary>Starts a worker and returns at once.</summary>
    /// <param name="settings">Its settings, with colons.</param>
    public WorkerProcess LaunchWorker(params (string Name, string Value)[] settings)
    {
        var worker = WorkerProcess.Launch(Namespace.Address, Namespace.Name, Settings(settings));
        workers.Add(worker);
        return worker;
    }

    /// <summary>The settings of a worker of this system, as environment variables.</summary>
    public Dictionary<string, string?> Settings(params (string Name, string Value)[] settings)
    {
        var environment = WorkerProcess.Settings(Folder, Partners.BaseUrl);
        foreach (var (name, value) in settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return environment;
    }

    public Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> StartLoanAsync(string applicationId, string applicantId, params string[] documents) =>
        StartLoanAsync(new LoanApplication
        {
            ApplicationId = applicationId,
            ApplicantId = applicantId,
            Amount = 25_000m,
            DocumentIds = documents is [] ? ["passport", "payslip"] : documents,
        });

    public Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> StartLoanAsync(LoanApplication application) => Client.StartWorkflowAsync(
        (ILoanApprovalWorkflow w) => w.RunAsync(application),
        new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval));

    public async Task<LoanDecision> DecideAsync(string applicationId, string applicantId, params string[] documents) =>
        await (await StartLoanAsync(applicationId, applicantId, documents)).GetResultAsync().WaitAsync(Deadline);

    /// <summary>Waits until a person is asked, and answers why.</summary>
    public static async Task<string> WaitForReferralAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, TimeSpan? deadline = null)
    {
        LoanStatus? status = null;
        await Eventually.Async(
            async () => (status = await loan.QueryAsync(w => w.Status())).Step == LoanStep.UnderReview, deadline ?? Deadline, $"{loan.Id} is under review");
        return status!.Referral!;
    }

    /// <summary>What the partners counted for an application: effects and calls.</summary>
    public async Task<(int Pulls, int Documents, int Calls)> CountsAsync(string applicationId)
    {
        using var http = new HttpClient();
        using var stats = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{Partners.BaseUrl}/stats?applicationId={applicationId}")));
        var root = stats.RootElement;
        return (root.GetProperty("creditChecks").GetInt32(), root.GetProperty("documentVerifications").GetInt32(), root.GetProperty("calls").GetInt32());
    }

    /// <summary>Attempts that are under way or wait for their next try; while it retries, an activity has no event in the history.</summary>
    public async Task<DescribeWorkflowExecutionResponse> DescribeAsync(string workflowId) =>
        await Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });

    /// <summary>Waits until an activity of the workflow is pending, and as the condition has it.</summary>
    public Task WaitForActivityAsync(WorkflowHandle loan, string activity, Func<PendingActivityInfo, bool> condition, string because) => Eventually.Async(
        async () => (await DescribeAsync(loan.Id)).PendingActivities.Any(a => a.ActivityType.Name == activity && condition(a)), Deadline, because);

    public static async Task<LoanHistory> HistoryAsync(WorkflowHandle handle) => new((await handle.FetchHistoryAsync()).Events.ToList());

    public int Loans(string applicationId) => LedgerCheck.Count(Folder["loans.db"], "SELECT count(*) FROM loan_book WHERE application_id = @applicationId", applicationId);

    public IReadOnlyList<string> Mails(string applicationId) =>
        Directory.Exists(Folder["outbox"]) ? Directory.GetFiles(Folder["outbox"], $"{applicationId}.*") : [];

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers) await worker.DisposeAsync();
        await Partners.DisposeAsync();
        Folder.Dispose();
    }
}
