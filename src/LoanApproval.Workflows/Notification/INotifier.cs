namespace LoanApproval.Workflows.Notification;

/// <summary>Sends decisions to applicants.</summary>
public interface INotifier
{
    /// <summary>Sends the message about a recorded decision. Its id is unique per application.</summary>
    /// <returns>True if this call sent it, false if an earlier one did.</returns>
    /// <exception cref="ApplicationFailureException"><c>NotificationFailed</c>; retryable unless the mail itself is rejected.</exception>
    Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken);
}
