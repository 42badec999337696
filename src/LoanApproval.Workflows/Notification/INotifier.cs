using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Notification;

/// <summary>Tells the applicant of a decision.</summary>
public interface INotifier
{
    /// <summary>Hands a message over.</summary>
    /// <param name="notificationId">Unique to the application; the message's identity everywhere.</param>
    /// <param name="decision">What to tell.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when this call handed it over, false when it was there already.</returns>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException"><c>NotificationFailed</c>, retryable unless the mail itself is refused.</exception>
    Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken);
}
