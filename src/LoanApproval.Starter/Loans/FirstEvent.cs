using System.Text.Json;
using LoanApproval.Contracts;
using Temporalio.Client;
using Temporalio.Converters;

namespace LoanApproval.Starter.Loans;

/// <summary>Reads what a workflow was started with.</summary>
internal static class FirstEvent
{
    /// <summary>The application; null when its input breaks the contract, as another client may have sent it.</summary>
    public static async Task<LoanApplication?> ReadApplicationAsync(ITemporalClient client, ApplicationSnapshot snapshot, CancellationToken cancellation)
    {
        var page = await client.WorkflowService.GetWorkflowExecutionHistoryAsync(
            new()
            {
                Namespace = client.Options.Namespace,
                Execution = new() { WorkflowId = snapshot.WorkflowId, RunId = snapshot.RunId },
                MaximumPageSize = 1,
            },
            new RpcOptions { CancellationToken = cancellation });
        var input = page.History.Events[0].WorkflowExecutionStartedEventAttributes?.Input;
        if (input is null || input.Payloads_.Count == 0) return null;
        var json = await client.Options.DataConverter.ToValueAsync<JsonElement>(input.Payloads_[0]);
        LoanApplicationReader.Read(json, out var application);
        return application;
    }
}
