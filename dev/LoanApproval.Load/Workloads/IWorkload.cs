namespace LoanApproval.Load.Workloads;

internal interface IWorkload
{
    /// <summary>Starts a workflow and waits for its result.</summary>
    Task PlayAsync(string id, CancellationToken cancellationToken);

    string WorkflowId(string id);
}
