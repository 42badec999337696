using Temporalio.Workflows;

namespace LoanApproval.Contracts.Batches;

/// <summary>The batch workflow for .NET clients.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public interface ILoanBatchWorkflow
{
    /// <summary>Submits each row of a file and waits until each application is decided or referred.</summary>
    [WorkflowRun]
    Task<BatchResult> RunAsync(BatchRequest request);
}
