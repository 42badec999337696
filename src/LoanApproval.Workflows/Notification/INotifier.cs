namespace LoanApproval.Workflows.Notification;

public interface INotifier
{
    /// <summary>Sends the message about a recorded decision. Returns false if an earlier call sent it.</summary>
    /// <exception cref="ApplicationFailureException"><c>NotificationFailed</c>. Retryable unless the mail itself is rejected.</exception>
    Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken);
}
