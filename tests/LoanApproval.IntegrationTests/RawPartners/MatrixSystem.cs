using System.Diagnostics;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>A namespace and a worker whose partners are where the test says.</summary>
public sealed class MatrixSystem : IAsyncDisposable
{
    private readonly TestFolder folder;

    private MatrixSystem(TestFolder folder, TestNamespace @namespace, WorkerProcess worker)
    {
        this.folder = folder;
        Namespace = @namespace;
        Worker = worker;
    }

    public TestNamespace Namespace { get; }

    public WorkerProcess Worker { get; }

    public static async Task<MatrixSystem> StartAsync(
        ServerFixture server, string prefix, string bureau, string verifier, params (string Name, string Value)[] settings)
    {
        var folder = new TestFolder();
        var @namespace = await server.CreateNamespaceAsync(prefix);
        var environment = WorkerProcess.Settings(folder, verifier);
        environment["CreditBureau__BaseUrl"] = bureau;
        foreach (var (name, value) in settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(folder, @namespace, await WorkerProcess.StartAsync(@namespace, environment));
    }

    /// <summary>Starts an application whose applicant has its name.</summary>
    public Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> StartLoanAsync(string name) => Namespace.Client.StartWorkflowAsync(
        (ILoanApprovalWorkflow w) => w.RunAsync(new() { ApplicationId = name, ApplicantId = name, Amount = 25_000m, DocumentIds = new[] { "passport" } }),
        new(WorkflowNames.LoanWorkflowId(name), TaskQueues.LoanApproval));

    public async Task<LoanDecision> DecideAsync(string name) => await (await StartLoanAsync(name)).GetResultAsync().WaitAsync(LoanSystem.Deadline);

    public async Task<DescribeWorkflowExecutionResponse> DescribeAsync(string workflowId) =>
        await Namespace.Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });

    public int Loans(string applicationId) => LedgerCheck.Count(folder["loans.db"], "SELECT count(*) FROM loan_book WHERE application_id = @applicationId", applicationId);

    /// <summary>The worker's resident memory in bytes.</summary>
    public (long Now, long Most) Memory()
    {
        using var process = Process.GetProcessById(Worker.Id);
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        folder.Dispose();
    }
}
