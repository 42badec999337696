using LoanApproval.Workflows.Notification;

namespace LoanApproval.FaultTests.Once;

// Uses a new id for each message, so it never finds an earlier message.
public sealed class KeylessNotifier(INotifier notifier) : INotifier
{
    public Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken) =>
        notifier.NotifyAsync($"{notificationId}:{Guid.NewGuid():N}", decision, cancellationToken);
}
