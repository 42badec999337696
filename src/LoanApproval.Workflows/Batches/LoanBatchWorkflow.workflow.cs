namespace LoanApproval.Workflows.Batches;

// One long activity with heartbeats. Each row starts a workflow of its own, which outlives the batch.
[Workflow(WorkflowNames.LoanIntake)]
public sealed class LoanBatchWorkflow(LoanWorkflowSettings settings)
{
    public LoanBatchWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public Task<BatchResult> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        var request = BatchInput.Read(input, extra);
        var options = settings.Policies.ProcessApplicationFile.Options($"Batch {InputText.Shorten(request.FileName)}");
        options.TaskQueue = BatchActivities.TaskQueue;
        return Workflow.ExecuteActivityAsync((BatchActivities a) => a.ProcessApplicationFileAsync(request), options);
    }
}
