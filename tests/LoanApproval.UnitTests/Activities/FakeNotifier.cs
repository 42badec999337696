using LoanApproval.Workflows.Notification;

namespace LoanApproval.UnitTests.Activities;

// Accepts each notification once.
public sealed class FakeNotifier : INotifier
{
    public HashSet<string> Sent { get; } = [];

    public int Calls { get; private set; }

    public Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        Calls++;
        return Task.FromResult(Sent.Add(notificationId));
    }
}
