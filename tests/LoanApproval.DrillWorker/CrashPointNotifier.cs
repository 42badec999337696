using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Notification;

namespace LoanApproval.DrillWorker;

// Hits the crash points before and after a message is handed over.
public sealed class CrashPointNotifier(INotifier notifier, ICrashPoints crashPoints) : INotifier
{
    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        crashPoints.Hit(CrashPoint.NotificationHandingOver);
        var first = await notifier.NotifyAsync(notificationId, decision, cancellationToken);
        crashPoints.Hit(CrashPoint.NotificationHandedOver);
        return first;
    }
}
