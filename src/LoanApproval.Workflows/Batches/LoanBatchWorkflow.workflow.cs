using System.Text.Json;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Input;
using LoanApproval.Workflows.Timeouts;
using Temporalio.Converters;
using Temporalio.Exceptions;
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
    public Task<BatchResult> RunAsync(IRawValue? input = null)
    {
        var request = Read(input);
        return Workflow.ExecuteActivityAsync(
            (BatchActivities a) => a.ProcessApplicationFileAsync(request),
            settings.Policies.ProcessApplicationFile.Options($"Batch {request.FileName}"));
    }

    private static BatchRequest Read(IRawValue? input)
    {
        try
        {
            if (WorkflowInput.Read(input)?.Deserialize<BatchRequest>(LoanJson.Options) is { } request)
            {
                if (request.MaxInFlight is >= 1 and <= BatchRequest.HighestMaxInFlight) return request;
                throw Invalid("maxInFlight must be from 1 to 500");
            }
            throw Invalid("the input must be an object with fileName, contentHash and format");
        }
        catch (JsonException e)
        {
            throw Invalid(e.Message);
        }
    }

    private static ApplicationFailureException Invalid(string rule) =>
        new($"The batch is not valid: {rule}", ErrorTypes.InvalidIntakeFile, nonRetryable: true);
}
