namespace LoanApproval.Workflows.Notification;

// Result of SendNotification: sent, or alreadySent by an earlier call.
public sealed record NotificationResult(NotificationStatus Status);
