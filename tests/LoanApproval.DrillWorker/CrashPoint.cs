namespace LoanApproval.DrillWorker;

/// <summary>
/// Named moments at which a drill may kill or freeze the process, to prove that nothing is lost and nothing happens twice.
/// A test walks all of them, so a new one cannot be forgotten.
/// </summary>
public enum CrashPoint
{
    CreditCheckStarted,
    CreditApplicationOpened,
    CreditRequestSending,
    CreditResponseRead,
    CreditReportRecorded,
    CreditCheckReturning,
    DocumentsStarted,
    DocumentRequestSending,
    DocumentResponseRead,
    DocumentHeartbeatSent,
    DocumentsReturning,
    ApprovalStarted,
    ApprovalBooked,
    ApprovalReturning,
    NotificationStarted,
    NotificationDecisionRecorded,
    NotificationHandingOver,
    NotificationHandedOver,
    NotificationRecorded,
    NotificationReturning,
    LedgerOpenClaimed,
    LedgerOpenCommitted,
    LedgerRecordClaimed,
    LedgerRecordCommitted,
    LedgerBookClaimed,
    LedgerBookLoanInserted,
    LedgerBookCommitted,
    LedgerDecideClaimed,
    LedgerDecideCommitted,
    ShutdownRequested,
}
