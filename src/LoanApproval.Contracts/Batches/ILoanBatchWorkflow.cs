using LoanApproval.Contracts.Wire;
using Temporalio.Workflows;

namespace LoanApproval.Contracts.Batches;

/// <summary>The batch intake as a .NET client sees it.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public interface ILoanBatchWorkflow
{
    /// <summary>Submits each row of a file and waits until each is decided or referred.</summary>
    [WorkflowRun]
    Task<BatchResult> RunAsync(BatchRequest request);
}
