namespace LoanApproval.Contracts.Wire;

/// <summary>The task queues that workers serve and clients start on.</summary>
public static class TaskQueues
{
    /// <summary>The workflows and the short activities.</summary>
    public const string LoanApproval = "loan-approval";

    /// <summary>The long document verification, alone: it is scaled and stopped apart from the rest.</summary>
    public const string LoanDocuments = "loan-documents";
}
