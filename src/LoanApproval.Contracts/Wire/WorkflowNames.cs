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

    /// <summary>Returns null for another workflow.</summary>
    public static string? ApplicationId(string workflowId) =>
        workflowId.StartsWith(LoanPrefix, StringComparison.Ordinal) ? workflowId[LoanPrefix.Length..] : null;
}

/// <summary>The activity types as the event history and the Web UI show them.</summary>
public static class ActivityNames
{
    public const string CheckCreditScore = "CheckCreditScore";
    public const string VerifyDocuments = "VerifyDocuments";
    public const string ApproveLoan = "ApproveLoan";
    public const string RecordDecision = "RecordDecision";
    public const string SendNotification = "SendNotification";
    public const string ProcessApplicationFile = "ProcessApplicationFile";
    public const string CallApi = "CallApi";
}

/// <summary>The long document verification has its own queue, so that its workers can be scaled and stopped separately.</summary>
public static class TaskQueues
{
    public const string LoanApproval = "loan-approval";
    public const string LoanDocuments = "loan-documents";
}
