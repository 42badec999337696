using Temporalio.Workflows;

namespace LoanApproval.Contracts.Intake;

/// <summary>The batch intake as a .NET client sees it.</summary>
[Workflow(WorkflowNames.LoanIntake)]
public interface ILoanIntakeWorkflow
{
    /// <summary>Submits each row of a file and waits until each is decided or referred.</summary>
    [WorkflowRun]
    Task<IntakeResult> RunAsync(IntakeRequest request);
}
