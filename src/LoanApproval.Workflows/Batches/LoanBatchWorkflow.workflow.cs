using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Input;
using LoanApproval.Workflows.Timeouts;
using Temporalio.Converters;
using Temporalio.Workflows;

namespace LoanApproval.Workflows.Batches;

/// <summary>A batch: one long, heartbeating activity. Its rows are applications of their own, which outlive it.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public sealed class LoanBatchWorkflow(LoanWorkflowSettings settings)
{
    public LoanBatchWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public Task<BatchResult> RunAsync(IRawValue? input = null, IRawValue? extra = null)
    {
        var request = BatchInput.Read(input, extra);
        return Workflow.ExecuteActivityAsync(
            (BatchActivities a) => a.ProcessApplicationFileAsync(request),
            settings.Policies.ProcessApplicationFile.Options($"Batch {InputText.Shorten(request.FileName)}"));
    }
}
