using LoanApproval.Workflows.Notification;

namespace LoanApproval.FaultTests.Once;

/// <summary>Gives each message a new id, so that an earlier one is never found.</summary>
public sealed class KeylessNotifier(INotifier notifier) : INotifier
{
    public Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken) =>
        notifier.NotifyAsync($"{notificationId}:{Guid.NewGuid():N}", decision, cancellationToken);
}
