using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Input;
using LoanApproval.Workflows.Timeouts;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace LoanApproval.Workflows.Api;

/// <summary>The smallest lesson: a workflow that calls one activity and answers what it answered.</summary>
[Workflow(WorkflowNames.ApiData)]
public sealed class ApiDataWorkflow(LoanWorkflowSettings settings)
{
    public ApiDataWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public async Task<JsonElement> RunAsync(IRawValue? url = null)
    {
        if (WorkflowInput.Read(url) is not { ValueKind: JsonValueKind.String } text || text.GetString() is not { } address)
            throw new ApplicationFailureException("The input must be a URL as a JSON string", ErrorTypes.InvalidInput, nonRetryable: true);
        return await Workflow.ExecuteActivityAsync((ApiActivities a) => a.CallApiAsync(address), settings.Policies.CallApi.Options("GET"));
    }
}
