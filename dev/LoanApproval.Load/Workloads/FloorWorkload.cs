using LoanApproval.Load.Floor;

namespace LoanApproval.Load.Workloads;

internal sealed class FloorWorkload(ITemporalClient client, string taskQueue) : IWorkload
{
    public async Task PlayAsync(string id, CancellationToken cancellationToken)
    {
        var rpc = new RpcOptions { CancellationToken = cancellationToken };
        var handle = await client.StartWorkflowAsync(
            (Floor4Workflow w) => w.RunAsync(), new WorkflowOptions(WorkflowId(id), taskQueue) { Rpc = rpc });
        await handle.GetResultAsync(rpcOptions: rpc);
    }

    public string WorkflowId(string id) => $"floor-{id}";
}
