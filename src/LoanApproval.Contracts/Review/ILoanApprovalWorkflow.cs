using LoanApproval.Contracts.Applications;

namespace LoanApproval.Contracts.Review;

/// <summary>The workflow, for .NET clients.</summary>
[Workflow(WorkflowNames.LoanApproval)]
public interface ILoanApprovalWorkflow
{
    [WorkflowRun]
    Task<LoanDecision> RunAsync(LoanApplication application);

    /// <summary>Returns the step of the application, and its decision as soon as it is recorded.</summary>
    [WorkflowQuery(WorkflowNames.StatusQuery)]
    LoanStatus Status();

    /// <summary>Decides an application under review; returns the recorded decision, which may be an earlier one.</summary>
    [WorkflowUpdate(WorkflowNames.ReviewUpdate)]
    Task<LoanDecision> ReviewAsync(ReviewRequest review);
}
