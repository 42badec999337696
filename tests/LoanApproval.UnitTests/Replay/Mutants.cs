using System.Text.Json;
using LoanApproval.Contracts.Wire;
using Temporalio.Converters;
using Temporalio.Workflows;

namespace LoanApproval.UnitTests.Replay;

/// <summary>Workflows under the loan's type name, each with one change that a running application would not survive.</summary>
public static class Mutants
{
    private static readonly ActivityOptions Options = new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) };

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class Unchanged
    {
        [WorkflowRun]
        public async Task<JsonElement?> RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore);
            await StepAsync(ActivityNames.VerifyDocuments);
            await StepAsync(ActivityNames.ApproveLoan);
            return await StepAsync(ActivityNames.SendNotification, "approved");
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class DocumentsFirst
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.VerifyDocuments);
            await StepAsync(ActivityNames.CheckCreditScore);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class WithoutDocuments
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore);
            await StepAsync(ActivityNames.ApproveLoan);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class CreditTwice
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore);
            await StepAsync(ActivityNames.CheckCreditScore);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class OtherActivityType
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => StepAsync("CheckCredit");
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class TimerFirst
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await Workflow.DelayAsync(TimeSpan.FromSeconds(1));
            await StepAsync(ActivityNames.CheckCreditScore);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class Parallel
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => Workflow.WhenAllAsync(StepAsync(ActivityNames.CheckCreditScore), StepAsync(ActivityNames.VerifyDocuments));
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class LocalCredit
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input)
        {
            Publish(ActivityNames.CheckCreditScore);
            return Workflow.ExecuteLocalActivityAsync(ActivityNames.CheckCreditScore, [], new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class WithoutSearchAttributes
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => Workflow.ExecuteActivityAsync<JsonElement?>(ActivityNames.CheckCreditScore, [], Options);
    }

    private static async Task<JsonElement?> StepAsync(string activity, string? endStatus = null)
    {
        Publish(activity);
        var result = await Workflow.ExecuteActivityAsync<JsonElement?>(activity, [], Options);
        if (endStatus is not null) Publish(endStatus);
        return result;
    }

    private static void Publish(string status) => Workflow.UpsertTypedSearchAttributes(LoanSearchAttributes.Status.ValueSet(status));
}
