namespace LoanApproval.Load.Workloads;

internal interface IWorkload
{
    // Starts a workflow and waits for its result.
    Task PlayAsync(string id, CancellationToken cancellationToken);

    string WorkflowId(string id);
}
