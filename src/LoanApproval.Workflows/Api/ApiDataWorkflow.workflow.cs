namespace LoanApproval.Workflows.Api;

// The smallest possible workflow: it calls one activity and returns the result.
[Workflow(WorkflowNames.ApiData)]
public sealed class ApiDataWorkflow(LoanWorkflowSettings settings)
{
    public ApiDataWorkflow() : this(LoanWorkflowSettings.Default) { }

    [WorkflowRun]
    public Task<JsonElement> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        var url = WorkflowInput.ApiAddress(input, extra);
        return Workflow.ExecuteActivityAsync((ApiActivities a) => a.CallApiAsync(url), settings.Policies.CallApi.Options("GET"));
    }
}
