namespace LoanApproval.Contracts.Wire;

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
