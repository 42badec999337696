using Temporalio.Common.EnvConfig;
using Temporalio.Worker;

namespace LoanApproval.Load.Floor;

/// <summary>The worker of <see cref="Floor4Workflow"/>: a process of its own, with the SDK's defaults.</summary>
internal static class FloorWorker
{
    public const string Command = "floor-worker";

    public static async Task<int> RunAsync(string taskQueue, CancellationToken cancellationToken)
    {
        var client = await TemporalClient.ConnectAsync(ClientEnvConfig.LoadClientConnectOptions());
        using var worker = new TemporalWorker(
            client,
            new TemporalWorkerOptions(taskQueue).AddWorkflow<Floor4Workflow>().AddActivity(FloorActivities.Nothing));
        try
        {
            await worker.ExecuteAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped on request.
        }
        return 0;
    }
}
