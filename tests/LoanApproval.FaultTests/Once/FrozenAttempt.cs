using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.FaultTests.Once;

// Freezes an attempt inside its effect.
public static class FrozenAttempt
{
    private static readonly TimeSpan _taskTimeout = TimeSpan.FromSeconds(2);

    // Freezes (SIGSTOP) one of two workers at the point. Both are armed with the same token, because either can receive the activity.
    public static async Task<(WorkerProcess Frozen, WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Loan)> FreezeAsync(
        LoanSystem system, LoanApplication application, CrashPoint point, params (string Name, string Value)[] settings)
    {
        var token = new CrashToken(system.Folder, point, "Pause").Arm();
        var workers = await Task.WhenAll(
            system.StartWorkerAsync([.. token.Settings, .. settings]), system.StartWorkerAsync([.. token.Settings, .. settings]));
        // The server still dispatches a task to each open poll of a frozen worker, and each task waits for its timeout.
        var loan = await system.StartLoanAsync(application, _taskTimeout);
        await Eventually.Async(() => token.PausedProcess is not null, LoanSystem.Deadline, $"a worker freezes at {point}");
        return (workers.Single(worker => worker.Id.ToString(CultureInfo.InvariantCulture) == token.PausedProcess), loan);
    }

    // The error type of the last failed attempt of the only open activity.
    public static async Task<string?> LastFailureAsync(LoanSystem system, string workflowId)
    {
        var described = await system.Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = system.Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });
        return described.PendingActivities.SingleOrDefault()?.LastFailure?.ApplicationFailureInfo?.Type;
    }
}
