namespace LoanApproval.Workflows.Notification;

/// <summary>Result of <c>SendNotification</c>: <c>sent</c>, or <c>alreadySent</c> by an earlier call.</summary>
public sealed record NotificationResult(NotificationStatus Status);
