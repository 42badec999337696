using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Wire;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Converters;

namespace LoanApproval.Client;

/// <summary>How an application is started, so that a second start, by whomever, finds the first.</summary>
public static class LoanSubmission
{
    /// <summary>
    /// Options under which a repeated start throws <c>WorkflowAlreadyStartedException</c> while the first run is open and once it is
    /// decided; a run that failed or was cancelled decided nothing and may be started anew.
    /// </summary>
    public static WorkflowOptions Options(string applicationId) => new(WorkflowNames.LoanWorkflowId(applicationId), TaskQueues.LoanApproval)
    {
        // Shown in the Web UI's list to everybody who may see it: nothing about the person.
        StaticSummary = $"Loan application {applicationId}",
        IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
        IdReusePolicy = WorkflowIdReusePolicy.AllowDuplicateFailedOnly,
    };

    /// <summary>What a run was started with; null when that breaks the contract, as another client may have sent it.</summary>
    public static async Task<LoanApplication?> ReadStartedAsync(ITemporalClient client, string workflowId, string? runId, CancellationToken cancellationToken)
    {
        var page = await client.WorkflowService.GetWorkflowExecutionHistoryAsync(
            new()
            {
                Namespace = client.Options.Namespace,
                Execution = new() { WorkflowId = workflowId, RunId = runId ?? "" },
                MaximumPageSize = 1,
            },
            new RpcOptions { CancellationToken = cancellationToken });
        var input = page.History.Events[0].WorkflowExecutionStartedEventAttributes?.Input;
        if (input is null || input.Payloads_.Count == 0) return null;
        var json = await client.Options.DataConverter.ToValueAsync<JsonElement>(input.Payloads_[0]);
        LoanApplicationReader.Read(json, out var application);
        return application;
    }
}
