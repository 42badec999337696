namespace LoanApproval.Contracts.Decisions;

/// <summary>What became of the message to the applicant. It never changes the decision.</summary>
public enum NotificationStatus
{
    Sent,
    AlreadySent,
    Failed,
}
