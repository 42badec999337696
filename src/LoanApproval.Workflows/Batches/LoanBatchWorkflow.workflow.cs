namespace LoanApproval.Workflows.Batches;

// Runs one long activity with heartbeats. Each row starts a workflow that outlives the batch.
[Workflow(WorkflowNames.LoanIntake)]
public sealed class LoanBatchWorkflow(LoanWorkflowSettings settings)
{
    public LoanBatchWorkflow() : this(LoanWorkflowSettings.Default) { }

    [WorkflowRun]
    public async Task<BatchResult> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        var request = WorkflowInput.Batch(input, extra);
        var options = settings.Policies.ProcessApplicationFile.Options($"Batch {InputText.Shorten(request.FileName)}");
        options.TaskQueue = BatchActivities.TaskQueue;
        Workflow.CurrentDetails =
            $"**Running**: {InputText.Shorten(request.FileName)}\n\nThe heartbeat of the pending activity shows the progress.";
        var result = await Workflow.ExecuteActivityAsync((BatchActivities a) => a.ProcessApplicationFileAsync(request), options);
        Workflow.CurrentDetails = Describe(result);
        return result;
    }

    private static string Describe(BatchResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        **Finished**, rows: {result.Rows}

        - Submitted: {result.Submitted}
        - Approved: {result.Approved}, declined: {result.Declined}, under review: {result.Referred}
        - Expired: {result.Expired}, failed: {result.Failed}
        - Duplicates: {result.Duplicates}
        - Rejected: {result.Rejected}
        - Results: {result.ResultFile}
        - Rejected rows: {result.RejectedFile}
        """);
}
