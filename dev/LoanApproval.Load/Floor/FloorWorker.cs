using Temporalio.Common.EnvConfig;
using Temporalio.Worker;

namespace LoanApproval.Load.Floor;

// The worker of a floor: a separate process with the SDK's defaults.
internal static class FloorWorker
{
    public const string Command = "floor-worker";

    public static async Task<int> RunAsync(string taskQueue, FloorKind kind, CancellationToken cancellationToken)
    {
        var client = await TemporalClient.ConnectAsync(ClientEnvConfig.LoadClientConnectOptions());
        var options = new TemporalWorkerOptions(taskQueue).AddActivity(FloorActivities.Nothing);
        using var worker = new TemporalWorker(
            client, kind == FloorKind.Floor4 ? options.AddWorkflow<Floor4Workflow>() : options.AddWorkflow<ContractFloorWorkflow>());
        var documentsQueue = ContractFloorWorkflow.DocumentsOf(taskQueue);
        using var documents = kind == FloorKind.Floor4 ? null
            : new TemporalWorker(client, new TemporalWorkerOptions(documentsQueue).AddActivity(FloorActivities.Nothing));
        try
        {
            await Task.WhenAll(worker.ExecuteAsync(cancellationToken), documents?.ExecuteAsync(cancellationToken) ?? Task.CompletedTask);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The worker was stopped on request.
        }
        return 0;
    }
}
