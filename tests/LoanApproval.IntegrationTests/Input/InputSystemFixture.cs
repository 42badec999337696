using LoanApproval.IntegrationTests.Processes;
using LoanApproval.Workflows;
using LoanApproval.Workflows.Api;
using LoanApproval.Workflows.Batches;
using Temporalio.Activities;
using Temporalio.Api.Common.V1;
using Temporalio.Api.History.V1;
using Temporalio.Converters;

namespace LoanApproval.IntegrationTests.Input;

// A worker in this process with the workflows, whose only activity refers each application for manual review.
public sealed class InputSystemFixture(ServerFixture server) : IAsyncLifetime
{
    private TemporalWorker? _worker;
    private Task? _run;
    private readonly CancellationTokenSource _stop = new();

    public ITemporalClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Client = (await server.CreateNamespaceAsync("input")).Client;
        var options = new TemporalWorkerOptions(TaskQueues.LoanApproval)
            .AddWorkflow<LoanApprovalWorkflow>().AddWorkflow<LoanBatchWorkflow>().AddWorkflow<ApiDataWorkflow>()
            .AddAllActivities(new Activities());
        _worker = new TemporalWorker(Client, options);
        _run = _worker.ExecuteAsync(_stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_run is not null) await Record.ExceptionAsync(() => _run);
        _worker?.Dispose();
        _stop.Dispose();
    }

    // Starts a workflow with arguments that no client of the SDK would send.
    public async Task<WorkflowHandle> StartAsync(string workflow, params Payload[] arguments)
    {
        var id = $"{workflow}-{Guid.NewGuid()}";
        await Client.WorkflowService.StartWorkflowExecutionAsync(new StartWorkflowExecutionRequest
        {
            Namespace = Client.Options.Namespace,
            RequestId = id,
            WorkflowId = id,
            WorkflowType = new() { Name = workflow },
            TaskQueue = new() { Name = TaskQueues.LoanApproval },
            Input = new() { Payloads_ = { arguments } },
        });
        return Client.GetWorkflowHandle(id);
    }

    public async Task<UpdateWorkflowExecutionResponse> UpdateAsync(string workflowId, params Payload[] arguments) =>
        await Client.WorkflowService.UpdateWorkflowExecutionAsync(new UpdateWorkflowExecutionRequest
        {
            Namespace = Client.Options.Namespace,
            WorkflowExecution = new() { WorkflowId = workflowId },
            WaitPolicy = new() { LifecycleStage = Temporalio.Api.Enums.V1.UpdateWorkflowExecutionLifecycleStage.Completed },
            Request = new()
            {
                Meta = new() { UpdateId = Guid.NewGuid().ToString() },
                Input = new() { Name = WorkflowNames.ReviewUpdate, Args = new() { Payloads_ = { arguments } } },
            },
        });

    public static async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(WorkflowHandle handle) =>
        [.. (await handle.FetchHistoryAsync()).Events];

    private sealed class Activities
    {
        [Activity(ActivityNames.CheckCreditScore)]
        public static void CheckCreditScore(IRawValue application) =>
            throw new ApplicationFailureException("The report is for another applicant", ErrorTypes.WrongReport, nonRetryable: true);
    }
}
