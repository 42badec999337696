using System.Text.Json;
using LoanApproval.Contracts;
using LoanApproval.Contracts.Intake;
using LoanApproval.Workflows.Policies;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace LoanApproval.Workflows.Intake;

/// <summary>A batch: one long, heartbeating activity. Its rows are applications of their own, which outlive it.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public sealed class LoanIntakeWorkflow(LoanWorkflowSettings settings)
{
    public LoanIntakeWorkflow()
        : this(LoanWorkflowSettings.Default)
    {
    }

    [WorkflowRun]
    public Task<IntakeResult> RunAsync(IRawValue? input = null)
    {
        var request = Read(input);
        return Workflow.ExecuteActivityAsync(
            (IntakeActivities a) => a.ProcessApplicationFileAsync(request),
            settings.Policies.ProcessApplicationFile.Options($"Batch {request.FileName}"));
    }

    private static IntakeRequest Read(IRawValue? input)
    {
        try
        {
            if (WorkflowInput.Read(input)?.Deserialize<IntakeRequest>(LoanJson.Options) is { } request)
            {
                if (request.MaxInFlight is >= 1 and <= IntakeRequest.HighestMaxInFlight) return request;
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
