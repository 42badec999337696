namespace LoanApproval.Contracts.Wire;

/// <summary>Names that clients in any language use; they never change.</summary>
public static class WorkflowNames
{
    public const string LoanApproval = "LoanApprovalWorkflow";
    public const string LoanIntake = "LoanIntakeWorkflow";
    public const string ApiData = "ApiDataWorkflow";
    public const string StatusQuery = "status";
    public const string ReviewUpdate = "review";

    /// <summary>The one workflow id of an application: <c>loan-{applicationId}</c>, so that a second start finds the first.</summary>
    public static string LoanWorkflowId(string applicationId) => $"loan-{applicationId}";

    /// <summary>The one workflow id of a batch: made of its content, so that the same file again is the same batch.</summary>
    /// <param name="contentHash">SHA-256 of the file, in hexadecimal digits.</param>
    public static string IntakeWorkflowId(string contentHash) => $"intake-{contentHash[..Math.Min(16, contentHash.Length)]}";
}
