using LoanApproval.Contracts.Applications;

namespace LoanApproval.Contracts.Review;

[Workflow(WorkflowNames.LoanApproval)]
public interface ILoanApprovalWorkflow
{
    [WorkflowRun]
    Task<LoanDecision> RunAsync(LoanApplication application);

    [WorkflowQuery(WorkflowNames.StatusQuery)]
    LoanStatus Status();

    /// <summary>Decides an application under review; returns the recorded decision, which may be an earlier one.</summary>
    [WorkflowUpdate(WorkflowNames.ReviewUpdate)]
    Task<LoanDecision> ReviewAsync(ReviewRequest review);
}
