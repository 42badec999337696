using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using Temporalio.Workflows;

namespace LoanApproval.Contracts.Review;

/// <summary>
/// The workflow as a .NET client sees it: typed starts, queries and updates without a reference to the worker's code.
/// </summary>
[Workflow(WorkflowNames.LoanApproval)]
public interface ILoanApprovalWorkflow
{
    /// <summary>Decides one application.</summary>
    [WorkflowRun]
    Task<LoanDecision> RunAsync(LoanApplication application);

    /// <summary>Where the application stands.</summary>
    [WorkflowQuery(WorkflowNames.StatusQuery)]
    LoanStatus Status();

    /// <summary>Decides an application under review; refused otherwise, and when the reviewer is blank.</summary>
    [WorkflowUpdate(WorkflowNames.ReviewUpdate)]
    Task<LoanDecision> ReviewAsync(ReviewRequest review);
}
