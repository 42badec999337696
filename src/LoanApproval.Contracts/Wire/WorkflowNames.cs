namespace LoanApproval.Contracts.Wire;

/// <summary>Names that clients in any language use. They never change.</summary>
public static class WorkflowNames
{
    public const string LoanApproval = "LoanApprovalWorkflow";
    public const string LoanIntake = "LoanIntakeWorkflow";
    public const string ApiData = "ApiDataWorkflow";
    public const string StatusQuery = "status";
    public const string ReviewUpdate = "review";
    private const string LoanPrefix = "loan-";
    /// <summary>Returns <c>loan-{applicationId}</c>: a second start finds the first run.</summary>
    public static string LoanWorkflowId(string applicationId) => $"{LoanPrefix}{applicationId}";

    public static string? ApplicationId(string workflowId) =>
        workflowId.StartsWith(LoanPrefix, StringComparison.Ordinal) ? workflowId[LoanPrefix.Length..] : null;
}
