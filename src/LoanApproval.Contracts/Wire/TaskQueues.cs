namespace LoanApproval.Contracts.Wire;

/// <summary>The long document verification has its own queue, so that its workers can be scaled and stopped separately.</summary>
public static class TaskQueues
{
    public const string LoanApproval = "loan-approval";
    public const string LoanDocuments = "loan-documents";
}
