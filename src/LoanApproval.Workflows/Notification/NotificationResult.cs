using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Notification;

/// <summary>What <c>SendNotification</c> answers.</summary>
/// <param name="Status"><c>sent</c>, or <c>alreadySent</c> by an earlier call.</param>
/// <param name="Decision">The decision that stands in the ledger: the one sent, or an earlier one.</param>
public sealed record NotificationResult(NotificationStatus Status, LoanDecision Decision);
