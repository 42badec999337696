using Temporalio.Converters;
using Temporalio.Workflows;

namespace LoanApproval.UnitTests.Replay;

// Workflows with the type name of the real one. Each has one change that breaks running applications.
public static class Mutants
{
    private static readonly ActivityOptions _options = new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) };

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class UnchangedApproval
    {
        [WorkflowRun]
        public async Task<JsonElement?> RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.VerifyDocuments);
            await StepAsync(ActivityNames.ApproveLoan);
            return await StepAsync(ActivityNames.SendNotification, "approved");
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class UnchangedDecline
    {
        [WorkflowRun]
        public async Task<JsonElement?> RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.RecordDecision);
            return await StepAsync(ActivityNames.SendNotification, "declined");
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class DeclineWithoutRecord
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.SendNotification, "declined");
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class DeclinePublishedBeforeRecord
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.RecordDecision, "declined");
            await StepAsync(ActivityNames.SendNotification);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class StatusPerStep
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.VerifyDocuments, "documentVerification");
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class DocumentsFirst
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.VerifyDocuments, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.CheckCreditScore);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class WithoutDocuments
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.ApproveLoan);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class CreditTwice
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
            await StepAsync(ActivityNames.CheckCreditScore);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class OtherActivityType
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => StepAsync("CheckCredit", LoanSearchAttributes.InProgress);
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class TimerFirst
    {
        [WorkflowRun]
        public async Task RunAsync(IRawValue input)
        {
            await Workflow.DelayAsync(TimeSpan.FromSeconds(1));
            await StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress);
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class Parallel
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => Workflow.WhenAllAsync(
            StepAsync(ActivityNames.CheckCreditScore, LoanSearchAttributes.InProgress), StepAsync(ActivityNames.VerifyDocuments));
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class LocalCredit
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input)
        {
            Publish(LoanSearchAttributes.InProgress);
            return Workflow.ExecuteLocalActivityAsync(
                ActivityNames.CheckCreditScore, [], new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
        }
    }

    [Workflow(WorkflowNames.LoanApproval)]
    public sealed class WithoutSearchAttributes
    {
        [WorkflowRun]
        public Task RunAsync(IRawValue input) => Workflow.ExecuteActivityAsync<JsonElement?>(ActivityNames.CheckCreditScore, [], _options);
    }

    private static Task<JsonElement?> StepAsync(string activity, string? newStatus = null)
    {
        if (newStatus is not null) Publish(newStatus);
        return Workflow.ExecuteActivityAsync<JsonElement?>(activity, [], _options);
    }

    private static void Publish(string status) => Workflow.UpsertTypedSearchAttributes(LoanSearchAttributes.Status.ValueSet(status));
}
