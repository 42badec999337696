using LoanApproval.Contracts.Wire;
using LoanApproval.Load.Floor;
using Temporalio.Common;

namespace LoanApproval.Load.Workloads;

internal sealed class FloorWorkload(ITemporalClient client, FloorKind kind, string taskQueue) : IWorkload
{
    public async Task PlayAsync(string id, CancellationToken cancellationToken)
    {
        var rpc = new RpcOptions { CancellationToken = cancellationToken };
        var options = new WorkflowOptions(WorkflowId(id), taskQueue) { Rpc = rpc };
        if (kind == FloorKind.Contract)
            options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, "alice")
                .Set(LoanSearchAttributes.Amount, 25_000)
                .Set(LoanSearchAttributes.Status, LoanSearchAttributes.InProgress)
                .ToSearchAttributeCollection();
        WorkflowHandle handle = kind == FloorKind.Floor4
            ? await client.StartWorkflowAsync((Floor4Workflow w) => w.RunAsync(), options)
            : await client.StartWorkflowAsync((ContractFloorWorkflow w) => w.RunAsync(), options);
        await handle.GetResultAsync(rpcOptions: rpc);
    }

    public string WorkflowId(string id) => $"floor-{id}";
}
