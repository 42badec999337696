namespace LoanApproval.Contracts.Decisions;

public enum NotificationStatus { Sent, AlreadySent, Failed }
