namespace LoanApproval.Workflows.Notification;

/// <summary>Sends decisions to applicants.</summary>
public interface INotifier
{
    /// <summary>Sends a message.</summary>
    /// <param name="notificationId">Unique per application; the identity of the message.</param>
    /// <param name="decision">The recorded decision.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True if this call sent it, false if an earlier one did.</returns>
    /// <exception cref="ApplicationFailureException"><c>NotificationFailed</c>; retryable unless the mail itself is rejected.</exception>
    Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken);
}
