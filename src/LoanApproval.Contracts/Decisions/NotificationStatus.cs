namespace LoanApproval.Contracts.Decisions;

/// <summary>The state of the applicant's notification. It never changes the decision.</summary>
public enum NotificationStatus
{
    Sent,
    AlreadySent,
    Failed,
}
