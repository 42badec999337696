namespace LoanApproval.Contracts.Wire;

/// <summary>The task queues.</summary>
public static class TaskQueues
{
    /// <summary>The workflows and the short activities.</summary>
    public const string LoanApproval = "loan-approval";

    /// <summary>Only the long document verification, so that it can be scaled and stopped separately.</summary>
    public const string LoanDocuments = "loan-documents";
}
