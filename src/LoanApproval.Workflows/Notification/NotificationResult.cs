namespace LoanApproval.Workflows.Notification;

public sealed record NotificationResult(NotificationStatus Status);
