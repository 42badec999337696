using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

// The system as in production: a namespace, the partners, and the worker processes that a test starts.
public sealed partial class LoanSystem : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly LoanSystemOptions _options;
    private readonly PartnerSimulatorProcess? _partners;
    private readonly List<WorkerProcess> _workers = [];

    private LoanSystem(LoanSystemOptions options, TestFolder folder, TestNamespace @namespace, PartnerSimulatorProcess? partners)
    {
        _options = options;
        _partners = partners;
        Folder = folder;
        Namespace = @namespace;
    }

    public TestFolder Folder { get; }

    public TestNamespace Namespace { get; }

    // The partner simulator.
    public PartnerSimulatorProcess Partners => _partners ?? throw new InvalidOperationException("This system has other partners.");

    public IReadOnlyList<WorkerProcess> Workers => _workers;

    public ITemporalClient Client => Namespace.Client;

    // Starts a namespace and the partners, but no worker.
    public static Task<LoanSystem> StartAsync(ServerFixture server, string prefix, params (string Name, string Value)[] partnerSettings) =>
        StartAsync(server, prefix, new LoanSystemOptions { Partners = partnerSettings });

    public static Task<LoanSystem> StartAsync(ServerFixture server, string prefix, LoanSystemOptions options) =>
        StartAsync(server.CreateNamespaceAsync(prefix), options);

    // Uses an existing namespace of any server.
    public static Task<LoanSystem> StartAsync(TestNamespace @namespace, params (string Name, string Value)[] partnerSettings) =>
        StartAsync(@namespace, new LoanSystemOptions { Partners = partnerSettings });

    public static Task<LoanSystem> StartAsync(TestNamespace @namespace, LoanSystemOptions options) =>
        StartAsync(Task.FromResult(@namespace), options);

    // Starts a worker and waits until it polls.
    public async Task<WorkerProcess> StartWorkerAsync(params (string Name, string Value)[] settings)
    {
        var queues = settings.Where(setting => setting.Name == "Worker:TaskQueues").SelectMany(setting => setting.Value.Split(','))
            .ToArray();
        var worker = LaunchWorker(settings);
        await worker.WaitUntilPollingAsync(Namespace, queues);
        return worker;
    }

    // Starts a worker and returns immediately.
    public WorkerProcess LaunchWorker(params (string Name, string Value)[] settings)
    {
        var worker = WorkerProcess.Launch(Namespace.Address, Namespace.Name, Settings(settings));
        _workers.Add(worker);
        return worker;
    }

    // The settings of a worker of this system, as environment variables.
    public Dictionary<string, string?> Settings(params (string Name, string Value)[] settings)
    {
        var environment = WorkerProcess.Settings(Folder, _options.BureauUrl ?? Partners.BaseUrl, _options.VerifierUrl ?? Partners.BaseUrl);
        foreach (var (name, value) in _options.Worker.Concat(settings)) environment[VariableOf(name)] = value;
        return environment;
    }

    public static LoanApplication Application(string applicationId, string applicantId, params string[] documents) => new()
    {
        ApplicationId = applicationId,
        ApplicantId = applicantId,
        Amount = 25_000m,
        DocumentIds = documents is [] ? ["passport", "payslip"] : documents,
    };

    public Task<WorkflowHandle<ILoanApprovalWorkflow,
        LoanDecision>> StartLoanAsync(string applicationId, string applicantId, params string[] documents) =>
        StartLoanAsync(Application(applicationId, applicantId, documents));

    // Starts the application, or attaches to the running one. The default timeout of a workflow task is the server's 10 s.
    public Task<WorkflowHandle<ILoanApprovalWorkflow,
        LoanDecision>> StartLoanAsync(LoanApplication application, TimeSpan? taskTimeout = null) =>
        Client.StartWorkflowAsync(
            (ILoanApprovalWorkflow workflow) => workflow.RunAsync(application),
            new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
            {
                IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
                TaskTimeout = taskTimeout,
            });

    public async Task<LoanDecision> DecideAsync(string applicationId, string applicantId, params string[] documents) =>
        await (await StartLoanAsync(applicationId, applicantId, documents)).GetResultAsync().WaitAsync(Deadline);

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers) await worker.DisposeAsync();
        if (_partners is not null) await _partners.DisposeAsync();
        if (_options.Folder is null) Folder.Dispose();
    }

    private static async Task<LoanSystem> StartAsync(Task<TestNamespace> @namespace, LoanSystemOptions options)
    {
        var folder = options.Folder ?? new TestFolder();
        var settings = new Dictionary<string, string?> { ["Documents__Delay"] = "00:00:00" };
        foreach (var (name, value) in options.Partners) settings[VariableOf(name)] = value;
        var partners = options is { BureauUrl: not null, VerifierUrl: not null } ? null
            : PartnerSimulatorProcess.StartAsync(folder, settings);
        return new(options, folder, await @namespace, partners is null ? null : await partners);
    }

    private static string VariableOf(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}
