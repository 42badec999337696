namespace LoanApproval.Contracts.Wire;

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
