namespace LoanApproval.Contracts.Batches;

/// <summary>Submits each row of a file and waits until each application is decided or referred.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public interface ILoanBatchWorkflow
{
    [WorkflowRun]
    Task<BatchResult> RunAsync(BatchRequest request);
}
