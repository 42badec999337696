namespace LoanApproval.Contracts.Batches;

[Workflow(WorkflowNames.LoanIntake)]
public interface ILoanBatchWorkflow
{
    /// <summary>Submits each row of a file and waits until each application is decided or referred.</summary>
    [WorkflowRun]
    Task<BatchResult> RunAsync(BatchRequest request);
}
